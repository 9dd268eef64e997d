/** Where the store reports what nobody waits for. Lines never hold secrets. */
export interface StoreLog {
  info(message: string, fields?: Readonly<Record<string, unknown>>): void;
  warn(message: string, fields?: Readonly<Record<string, unknown>>): void;
  error(message: string, fields?: Readonly<Record<string, unknown>>): void;
}

/** Says nothing: the default. */
export const silentLog: StoreLog = { info: () => {}, warn: () => {}, error: () => {} };
