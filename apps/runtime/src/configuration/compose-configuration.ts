import { bringForward } from '@hookswitch/compiler';
import type { ApartChange } from '@hookswitch/engine';
import type { NetworkPolicy } from '@hookswitch/flow-model';
import { nodes } from '@hookswitch/nodes';
import { ensureInstallation } from '@hookswitch/store';
import type { Store } from '@hookswitch/store';
import { InboxService } from '../inbox/inbox.service.js';
import { OwnOrigin } from '../inbox/own-origin.js';
import { storeInboxRegister } from '../inbox/store-inbox-register.js';
import { LiveConfiguration } from './live/live-configuration.js';
import { logSwitch } from './log-switch.js';
import type { OperatingLog } from '../logging/operating-log.js';
import { ScheduleOverrides } from '../schedules/schedule-overrides.js';
import { WebhookSwitches } from './webhook-switches.js';

/** What the configuration is to the rest of the process. */
export interface ConfigurationParts {
  /** The engine's `Releases` and the deliverer's `EndpointDirectory`. */
  readonly live: LiveConfiguration;
  readonly switches: WebhookSwitches;
  /** What schedules are forced to at once. */
  readonly overrides: ScheduleOverrides;
  readonly inboxes: InboxService;
  /** Tell it the port as soon as it is known: `ownOrigin.listensOn(port)`. */
  readonly ownOrigin: OwnOrigin;
  /** For compiler and network guard: the settings, and our own inbox. */
  readonly policy: NetworkPolicy;
}

export interface ConfigurationNeeds {
  readonly store: Store;
  readonly settings: {
    readonly host: string;
    readonly port: number;
    readonly publicUrl: string | null;
    readonly network: Pick<NetworkPolicy, 'allow_http' | 'allow_nets'>;
  };
  /** Puts a message on the stream. */
  readonly push: (event: string, data: unknown) => void;
  /** Writes what no call changes; resolves once it is durable. Asked after the start alone. */
  readonly write: (change: ApartChange) => Promise<void>;
  readonly log: OperatingLog;
  readonly report: (message: string, error: unknown) => void;
}

/** Setting that holds the origins of the inbox, newest first. */
const INBOX_ORIGINS = 'inbox.origins';

/** Remembers where this process listens, once it does: addresses of its inbox outlive a change of port. */
export async function rememberOrigin(store: Store, { ownOrigin }: ConfigurationParts): Promise<void> {
  await store.write((writer) => store.settings.set(writer, INBOX_ORIGINS, ownOrigin.history()));
}

/** Puts the configuration's parts together and reads what is live. */
export async function composeConfiguration(needs: ConfigurationNeeds): Promise<ConfigurationParts> {
  const { store, settings, push, write, log, report } = needs;
  const ownOrigin = new OwnOrigin(settings.host, settings.port);
  ownOrigin.listenedOn((await store.settings.get<string[]>(INBOX_ORIGINS)) ?? []);
  const inboxes = new InboxService(storeInboxRegister(store), (request) => push('inbox_received', request));
  const switches = new WebhookSwitches(store);
  const installation = await store.write((writer) => ensureInstallation(writer, store.settings));
  const live = new LiveConfiguration(
    (hash) => store.releases.flow(hash),
    switches,
    report,
    (flow) => bringForward(flow, nodes),
    installation,
    () => settings.publicUrl ?? ownOrigin.origin(),
  );
  switches.onChange((id, state, before) => {
    if (state.paused !== before.paused) logSwitch(log, { webhook_id: id, name: live.get(id)?.name }, state);
    live.readWebhooks();
    push('webhook_state_updated', { id, state });
  });
  switches.onChangeOfAll((state) => {
    if (state.enabled) log.info({}, 'The webhooks were switched on: what they are owed is sent.');
    else log.warn({}, 'All global webhooks were switched off: what they are owed is held.');
    live.readWebhooks();
    push('webhook_sending_updated', state);
  });
  const overrides = new ScheduleOverrides({
    settings: store.settings,
    records: () => store.archive.records(),
    write,
  });
  overrides.onChange((id, change) => {
    const text = change.outcome === null ? 'A schedule speaks for itself again.' : 'A schedule was forced.';
    log.info({ schedule_id: id, ...change }, text);
    push('schedule_override_updated', { id, ...change });
  });
  await Promise.all([inboxes.start(), switches.start(), overrides.start()]);
  const release = await store.releases.live();
  if (release !== null) live.swap(release.number, await store.releases.content(release.number));
  return { live, switches, overrides, inboxes, ownOrigin, policy: ownOrigin.policy(settings.network) };
}
