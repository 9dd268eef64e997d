import { createSocket } from 'node:dgram';
import { isAddressAllowed } from '@hookswitch/flow-model';
import type { OutgoingWay } from '@hookswitch/webhooks';
import type { WebhookSending } from './webhook-sending.schema.js';

/** An address on the public internet: the system is asked how it would get there, and nothing is sent. */
const SOMEWHERE = { address: '1.1.1.1', port: 443 };

/** From which address requests leave this machine, and how that is known. */
export async function outgoingAddress({
  local_address,
  proxy,
}: OutgoingWay): Promise<WebhookSending['outgoing']> {
  const address = local_address ?? (await addressTowards(proxy === null ? SOMEWHERE : placeOf(proxy)));
  return {
    address,
    source: proxy !== null ? 'proxy' : local_address !== null ? 'setting' : 'system',
    public: address !== null && isAddressAllowed(address, { allow_http: false, allow_nets: [] }),
    proxy: proxy === null ? null : new URL(proxy).host,
  };
}

function placeOf(proxy: string): { address: string; port: number } {
  const { hostname, port } = new URL(proxy);
  return { address: hostname.replace(/^\[|\]$/g, ''), port: port === '' ? 80 : Number(port) };
}

/** The address of this machine on the way to a place; `null` when there is no way, or its name is unknown. */
function addressTowards(place: { readonly address: string; readonly port: number }): Promise<string | null> {
  return new Promise((resolve) => {
    const socket = createSocket(place.address.includes(':') ? 'udp6' : 'udp4');
    const end = (address: string | null): void => {
      socket.close();
      resolve(address);
    };
    socket.once('error', () => end(null));
    socket.connect(place.port, place.address, () => end(socket.address().address));
  });
}
