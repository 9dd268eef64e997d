import type { ReleaseObject } from '@hookswitch/flow-model';
import type { Fault } from './fault.js';

/**
 * What is wrong with the further phones of a user beside those of others: a name to sign in with is one phone's alone.
 * Within one user the schema says so; extensions are never such names.
 *
 * @param owners users by the names of their phones so far; this user's are added
 */
export function checkDevices(user: ReleaseObject, owners: Map<string, ReleaseObject>): Fault[] {
  const devices: unknown = user.body['devices'];
  if (!Array.isArray(devices)) return [];
  return devices.flatMap((device: unknown, place): Fault[] => {
    const name = (device as { readonly sip_name?: unknown } | null)?.sip_name;
    if (typeof name !== 'string') return [];
    const owner = owners.get(name);
    if (owner === undefined) owners.set(name, user);
    if (owner === undefined || owner === user) return [];
    const message = `A phone of "${owner.name}" signs in as ${name} already. Choose another name for one of them.`;
    return [{ code: 'duplicate_value', pointer: `/devices/${place}/sip_name`, message }];
  });
}
