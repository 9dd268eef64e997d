import type { ReleasedUser } from '@hookswitch/engine';
import type { ReleaseContent, UserFields } from '@hookswitch/flow-model';
import type { ExtensionPresence, Gateway, PresenceSource, PresenceState } from '@hookswitch/telephony';
import type { LiveConfiguration } from '../configuration/live/live-configuration.js';
import type { StreamRing } from '../stream/stream-ring.js';
import { PRESENCE_STATES } from './presence-answers.js';
import type { PresenceResource } from './presence-answers.js';

/** A gateway that tells presence. */
interface Teller {
  readonly gateway: Pick<Gateway, 'name' | 'status'>;
  readonly source: PresenceSource;
}

interface Told {
  readonly gateway: Teller['gateway'];
  readonly presence: ExtensionPresence;
}

type OnePhone = Pick<PresenceResource, 'state' | 'gateway' | 'at'>;

const NO_DEVICES: NonNullable<ReleasedUser['devices']> = [];

/** Of two phones of a user, and where two gateways know an extension, the state that comes first here is shown: who can be reached, in a call first. */
const ORDER: readonly PresenceState[] = ['busy', 'on_hold', 'ringing', 'available', 'offline'];

/**
 * What the phones at all extensions are doing: of the users of the live release, and of every other phone that a gateway
 * knows. It asks the gateways each time and keeps nothing but what it has put on the stream.
 */
export class PresenceBoard {
  readonly #tellers: readonly Teller[];
  readonly #live: Pick<LiveConfiguration, 'live' | 'current'>;
  readonly #stream: Pick<StreamRing, 'push'>;
  /** By extension: what was told last, as one text. */
  readonly #told = new Map<string, string>();

  constructor(
    gateways: readonly Pick<Gateway, 'name' | 'status' | 'presence'>[],
    live: Pick<LiveConfiguration, 'live' | 'current'>,
    stream: Pick<StreamRing, 'push'>,
  ) {
    this.#live = live;
    this.#stream = stream;
    this.#tellers = gateways.flatMap((gateway) =>
      gateway.presence === undefined ? [] : [{ gateway, source: gateway.presence }],
    );
    for (const { source } of this.#tellers)
      source.onChange((changed) => {
        for (const { extension } of changed) this.#tell(this.#extensionOf(extension));
      });
  }

  /** All of them, by extension. */
  list(): readonly PresenceResource[] {
    const known = this.#tellers.flatMap(({ source }) =>
      source.list().map(({ extension }) => this.#extensionOf(extension)),
    );
    const users = extensionsOf(this.#live.current()?.content);
    return [...new Set([...known, ...users])].sort().map((extension) => this.of(extension));
  }

  of(extension: string): PresenceResource {
    const user = this.#live.live()?.user(extension) ?? null;
    return {
      extension,
      user_id: user?.id ?? null,
      user_name: user?.name ?? null,
      ...this.#phones(extension, user?.devices ?? NO_DEVICES),
    };
  }

  /** Whose phone it is, by what it registers as. */
  #extensionOf(phone: string): string {
    return this.#live.live()?.ownerOf?.(phone)?.extension ?? phone;
  }

  /** What somebody's phones are doing: taken together, and their further ones each. */
  #phones(
    extension: string,
    devices: NonNullable<ReleasedUser['devices']>,
  ): Pick<PresenceResource, 'state' | 'gateway' | 'at' | 'devices'> {
    const own = this.#phone(extension);
    const further = devices.map(({ name, sip_name }) => ({ name, sip_name, phone: this.#phone(sip_name) }));
    const [together = own] = [own, ...further.map(({ phone }) => phone)].sort(byState);
    return {
      ...together,
      devices: further.map(({ name, sip_name, phone: { state } }) => ({ name, sip_name, state })),
    };
  }

  /** How many extensions are in each state. */
  counts(): ReadonlyMap<PresenceState, number> {
    const counts = new Map<PresenceState, number>(PRESENCE_STATES.map((state) => [state, 0]));
    for (const { state } of this.list()) counts.set(state, (counts.get(state) ?? 0) + 1);
    return counts;
  }

  #phone(extension: string): OnePhone {
    const [told] = this.#tellers
      .flatMap(({ gateway, source }) => {
        const presence = source.of(extension);
        return presence === undefined ? [] : [{ gateway, presence }];
      })
      .sort(before);
    if (told !== undefined)
      return { state: told.presence.state, gateway: told.gateway.name, at: told.presence.at };
    // The simulator has a phone for every extension: beside a real telephone system those do not count.
    const [only, another] = this.#tellers;
    if (only === undefined || another !== undefined || only.source.unlisted === 'offline')
      return { state: 'offline', gateway: null, at: null };
    return { state: only.source.unlisted, gateway: only.gateway.name, at: null };
  }

  #tell(extension: string): void {
    const now = this.of(extension);
    const text = JSON.stringify([now.state, now.gateway, now.at, now.devices]);
    if (this.#told.get(extension) === text) return;
    this.#told.set(extension, text);
    this.#stream.push('presence_changed', now);
  }
}

function byState(left: OnePhone, right: OnePhone): number {
  return ORDER.indexOf(left.state) - ORDER.indexOf(right.state);
}

function before(left: Told, right: Told): number {
  const byState = ORDER.indexOf(left.presence.state) - ORDER.indexOf(right.presence.state);
  return byState !== 0 ? byState : lost(left) - lost(right);
}

/** 1 for a gateway that cannot be reached. */
function lost({ gateway }: Told): number {
  return gateway.status().state === 'connected' ? 0 : 1;
}

function extensionsOf(content: ReleaseContent | undefined): readonly string[] {
  return (content?.objects['user'] ?? []).flatMap(({ body }) => {
    const { extension } = body as unknown as UserFields;
    return extension === null ? [] : [extension];
  });
}
