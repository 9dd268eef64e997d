/** Vendors whose own REST addresses can be answered: see `HOOKSWITCH_COMPATIBLE_API`. */
export const COMPATIBLE_APIS = ['voipstudio', 'voipbin'] as const;

export type CompatibleApi = (typeof COMPATIBLE_APIS)[number];
