import type { AriClient } from '../ari/ari-client.js';
import type { Endpoint } from '../ari/ari.generated.js';
import { inCallOf } from './device-state.js';
import type { InCall } from './device-state.js';
import type { ExtensionDevices } from './extension-devices.js';

/** A phone as Asterisk shows it when it is asked. */
export interface Phone {
  readonly isRegistered: boolean;
  /** What it is doing on channels that are not under our control; `null` when it has none. */
  readonly elsewhere: InCall | null;
}

export interface PhoneReaderParts {
  readonly client: AriClient;
  readonly devices: ExtensionDevices;
  /** Whether the events of this channel come to us, or came. */
  readonly isOurs: (channelId: string) => boolean;
}

/** Every phone by its extension. Rejects with an `AriError`. */
export async function readPhones(parts: PhoneReaderParts): Promise<ReadonlyMap<string, Phone>> {
  const { client, devices } = parts;
  const tech = devices.technology;
  const endpoints = await client.request('GET /endpoints/{tech}', { tech }, true);
  const phones = endpoints.flatMap((endpoint) => {
    const extension = devices.extensionOf(`${tech}/${endpoint.resource}`);
    return extension === null ? [] : [readPhone(parts, extension, endpoint)];
  });
  return new Map(await Promise.all(phones));
}

async function readPhone(
  { client, isOurs }: PhoneReaderParts,
  extension: string,
  { technology, resource, state, channel_ids }: Endpoint,
): Promise<readonly [string, Phone]> {
  const isRegistered = state === 'online';
  if (channel_ids.every(isOurs)) return [extension, { isRegistered, elsewhere: null }];
  const deviceName = `${technology}/${resource}`;
  const device = await client.request('GET /deviceStates/{deviceName}', { deviceName }, true);
  return [extension, { isRegistered, elsewhere: inCallOf(device.state) }];
}
