/** Injection token of {@link ConfigurationParts} (`compose-configuration.ts`). */
export const CONFIGURATION = Symbol('CONFIGURATION');
