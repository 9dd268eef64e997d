import type { StoreLog } from '@hookswitch/store';
import type { Logger as Pino } from 'pino';

/** The store's reports, in the process's log. An `error` field gets its stack. */
export function storeLog(log: Pino): StoreLog {
  const child = log.child({ context: 'store' });
  const fields = (given: Readonly<Record<string, unknown>> = {}) => {
    const { error, ...rest } = given;
    return error === undefined ? rest : { ...rest, err: error };
  };
  return {
    info: (message, given) => child.info(fields(given), message),
    warn: (message, given) => child.warn(fields(given), message),
    error: (message, given) => child.error(fields(given), message),
  };
}
