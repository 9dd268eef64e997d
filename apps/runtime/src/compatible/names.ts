/** Vendors whose own REST addresses can be answered: see `HOOKSWITCH_COMPATIBLE_API`. */
export const COMPATIBLE_APIS = ['voipstudio', 'voipbin'] as const;

export type CompatibleApi = (typeof COMPATIBLE_APIS)[number];

/** How a vendor writes its name, and where its addresses begin. */
export const VENDORS: Readonly<Record<CompatibleApi, { readonly name: string; readonly root: string }>> = {
  voipstudio: { name: 'VoIPstudio', root: '/v1.1' },
  voipbin: { name: 'VoIPBIN', root: '/v1.0' },
};
