import { join } from 'node:path';
import { Engine } from '@hookswitch/engine';
import type { Report } from '@hookswitch/engine';
import { checkSimulatorFile, Simulator } from '@hookswitch/gateway-sim';
import { ReceiptAddress } from '@hookswitch/messages';
import { nodes } from '@hookswitch/nodes';
import { openStore } from '@hookswitch/store';
import type { OpenStoreOptions, Store } from '@hookswitch/store';
import { Deliverer } from '@hookswitch/webhooks';
import type { Delivery } from '@hookswitch/webhooks';
import type { DomainEvent } from '@hookswitch/events';
import type { Logger as Pino } from 'pino';
import { ensureAdmin } from '../access/admin-account.js';
import type { PasswordCost } from '../access/password.js';
import { composeConfiguration } from '../configuration/compose-configuration.js';
import { DataFolder } from '../data-folder/data-folder.js';
import { composeAsterisk } from '../gateways/compose-asterisk.js';
import { composeEndpointWatch } from '../endpoint-health/compose-endpoint-watch.js';
import { addChecks } from '../health/checks.js';
import { Readiness } from '../health/readiness.js';
import { Listening } from '../http/listening.js';
import { composeAdmission } from '../limits/compose-admission.js';
import { createLog } from '../logging/logger.js';
import { logCalls, logDeliveries } from '../logging/log-calls.js';
import { LentRecordings } from '../media/lent-recordings.js';
import { mediaFolders } from '../media/media-folders.js';
import { mediaUrl } from '../media/media-url.js';
import { composeMessages } from '../messages/compose-messages.js';
import { MessageDesk } from '../messages/message-desk.js';
import { countDeliveries } from '../metrics/delivery-metrics.js';
import { countEngine } from '../metrics/engine-metrics.js';
import { EventLoopDelay } from '../metrics/event-loop.js';
import { measuredJournal } from '../metrics/measured-journal.js';
import { Metrics } from '../metrics/metrics.js';
import { showParts } from '../metrics/show-parts.js';
import { openPromptFiles } from '../prompts/prompt-files.js';
import { PresenceBoard } from '../presence/presence-board.js';
import { ConfigurationNews } from '../queues/configuration-news.js';
import { QueueBoard } from '../queues/queue-board.js';
import { composeRecovery } from '../recover-runs/compose-recovery.js';
import type { Settings } from '../settings/settings.js';
import { SwitchLampBoard } from '../schedules/switch-lamps.js';
import { composeSpeech } from '../speech/compose-speech.js';
import { StreamRing } from '../stream/stream-ring.js';
import { openTraces } from '../traces/open-traces.js';
import { ServerWatch } from '../webhooks/server-watch.js';
import { composeRecordingRemoval } from '../recordings/compose-removal.js';
import { deliveryPlan } from './delivery-plan.js';
import { goOnWithIds } from './go-on-with-ids.js';
import { composeTranscribing } from '../transcripts/compose-transcribing.js';
import { MessageBoard } from '../voicemails/message-board.js';
import { observers, streamChanges, streamDeliveries, streamEvents } from './observe.js';
import type { Parts } from './parts.js';
import { storeLog } from './store-log.js';
import { steadyClock, systemClock } from './system-clock.js';

/** What tests put in place of the real thing. */
export interface Overrides {
  readonly log?: Pino;
  /** How the store gathers and commits: crash tests hold its writes back. */
  readonly store?: Omit<OpenStoreOptions, 'dataDir' | 'log'>;
  /** Of the password that `admin` gets at the start: to hash it takes longer than all else of a start. */
  readonly adminPasswordCost?: PasswordCost;
}

/** Puts the parts together: the one place where libraries meet. Nothing is sent and no call is taken yet. */
export async function compose(settings: Settings, overrides: Overrides = {}): Promise<Parts> {
  const log = overrides.log ?? createLog(settings.logLevel);
  checkSimulatorFile(simulatorFile(settings));
  const store = await openStore({ dataDir: settings.dataDir, log: storeLog(log), ...overrides.store });
  try {
    const generated = await ensureAdmin(store, settings.adminPassword, overrides.adminPasswordCost);
    if (generated !== null) process.stdout.write(`Sign in as "admin" with the password ${generated}\n`);
    await goOnWithIds(store);
    return await assemble(settings, log, store);
  } catch (error) {
    await store.close();
    throw error;
  }
}

function simulatorFile({ dataDir }: Settings): string {
  return join(dataDir, 'simulator.journal');
}

async function assemble(settings: Settings, log: Pino, store: Store): Promise<Parts> {
  const report: Report = (message, error, about) => log.error({ err: error, ...about }, message);
  const stream = new StreamRing(Date.now().toString(36));
  const metrics = new Metrics();
  const traces = await openTraces(settings, metrics, log);
  // A line for each step is written only when somebody asked for it.
  const talkative = log.isLevelEnabled('debug');
  const configuration = await composeConfiguration({
    store,
    settings,
    push: (event, data) => stream.push(event, data),
    write: (change) => engine.queues.write(change),
    log,
    report,
  });
  const speech = await composeSpeech(settings, log, metrics);
  const prompts = await openPromptFiles({ dataDir: settings.dataDir, store, log });
  const lent = new LentRecordings(store.recordingFolder.folder);
  const media = {
    folders: mediaFolders({ speech, prompts: prompts.shelf, recordings: lent }),
    url: mediaUrl(settings, configuration.ownOrigin),
  };
  const listening = new Listening();
  const simulator = new Simulator({
    file: simulatorFile(settings),
    speed: settings.simulatorSpeed,
    recordings: store.recordingFolder,
    warn: (sentence) => log.warn(sentence),
    clock: steadyClock,
  });
  const asterisk = composeAsterisk({
    settings,
    log,
    speech,
    recordings: store.recordingFolder,
    prompts: prompts.shelf,
    lent,
    mediaUrl: media.url,
    listening,
    live: configuration.live,
  });
  const gateways = asterisk === null ? [simulator] : [simulator, asterisk];
  const messages: MessageBoard = new MessageBoard({
    store,
    live: configuration.live,
    gateways,
    stream,
    now: Date.now,
  });
  const { live, overrides } = configuration;
  const switchLamps = new SwitchLampBoard({ live, overrides, gateways, clock: systemClock });
  const deliverer: Deliverer = new Deliverer({
    log: store.deliveryLog,
    directory: configuration.live,
    secrets: store.secrets,
    replies: { onReply: (wait, reply) => engine.onReply(wait, reply) },
    policy: configuration.policy,
    way: settings.outgoing,
    clock: steadyClock,
    observer: observers([
      streamDeliveries(stream, store.redactionRules),
      countDeliveries(metrics),
      (delivery, settlement) => endpointWatch.onSettled(delivery, settlement),
      (delivery, settlement) => recovery.onSettled(delivery, settlement),
      ...(traces === null ? [] : [traces.onSettled]),
      ...(talkative ? [logDeliveries(log)] : []),
    ]),
  });
  const recovery = composeRecovery(settings, store, deliverer, configuration.live, stream, log);
  const admission = composeAdmission(settings, log, stream, {
    deliverer: () => deliverer,
    engine: () => engine,
    obstacle: () => dataFolder.fault(),
  });
  const dataFolder = new DataFolder({
    dir: settings.dataDir,
    storeFault: () => store.fault,
    log,
  });
  const engine: Engine = new Engine({
    registry: nodes,
    journal: measuredJournal(store.journal(deliveryPlan(configuration.live, () => deliverer)), metrics),
    archive: store.archive,
    releases: configuration.live,
    gateways,
    clock: systemClock,
    admit: (hasOverflow) => dataFolder.overload() ?? admission.admit(hasOverflow),
    canWrite: () => dataFolder.unwritable() === '',
    reveal: (secret) => store.secrets.reveal(secret)[0] ?? null,
    messagesIn: (mailboxId) => messages.messagesIn(mailboxId),
    forced: (id) => configuration.overrides.forced(id),
    force: (id, change) => configuration.overrides.record(id, change),
    recordingUrl: (id) => configuration.live.surroundings.recordingUrl(id),
    report,
  });
  engine.subscribe(streamChanges(stream));
  engine.subscribe(messages.onChange);
  engine.subscribe(({ records }) => configuration.overrides.written(records));
  engine.subscribeApart(({ records }) => configuration.overrides.written(records));
  const configurationNews = new ConfigurationNews({
    write: (change) => void engine.queues.write(change).catch(() => undefined),
    records: () => store.archive.records(),
    content: (number) => store.releases.content(number).catch(() => null),
    live: () => configuration.live.current(),
    now: Date.now,
  });
  configuration.live.onSwap(() => {
    messages.showAll();
    switchLamps.showAll();
    engine.queues.lookAgain();
    configurationNews.released();
    endpointWatch.forgetRemoved();
  });
  const count = countEngine(metrics);
  engine.subscribe(count);
  engine.subscribeApart(({ events }) => {
    streamEvents(stream, events);
    count({ events, steps: [] });
  });
  if (traces !== null) engine.subscribe(traces.onChange);
  if (talkative) engine.subscribe(logCalls(log));
  const heard = {
    accept: (deliveries: readonly Delivery[]) => deliverer.accept(deliveries),
    tell: (events: readonly DomainEvent[]) => {
      streamEvents(stream, events);
      count({ events, steps: [] });
    },
  };
  const endpointWatch = composeEndpointWatch(settings, store, configuration, () => deliverer, heard, report);
  const transcribing = composeTranscribing(settings, store, configuration.live, log, heard);
  engine.subscribe(transcribing.onChange);
  const recordingRemoval = composeRecordingRemoval(store, configuration.live, log, {
    ...heard,
    forgetMessages: messages.onRemoved,
  });
  engine.subscribe(recordingRemoval.onChange);
  const receipts = new ReceiptAddress(store.secrets.keyFor('receipts of text messages'));
  const parts: Parts = {
    settings,
    log,
    store,
    retention: store.retention(settings.retention, (before) => recordingRemoval.removeOld(before)),
    recordingRemoval,
    messages,
    switchLamps,
    messageDesk: new MessageDesk(engine, store, { address: receipts, form: settings.messages.receipts }),
    messaging: composeMessages(
      settings,
      engine,
      store,
      configuration.policy,
      (id) => `${settings.publicUrl ?? configuration.ownOrigin.origin()}${receipts.pathOf(id)}`,
      log,
    ),
    transcribing,
    registry: nodes,
    configuration,
    engine,
    deliverer,
    endpointWatch,
    recovery,
    prompts,
    simulator,
    gateways,
    configurationNews,
    queueBoard: new QueueBoard({ queues: engine.queues, stream }),
    presence: new PresenceBoard(gateways, configuration.live, stream),
    speech,
    media,
    listening,
    stream,
    metrics,
    readiness: new Readiness(),
    admission,
    dataFolder,
    eventLoop: new EventLoopDelay(),
    serverWatch: new ServerWatch(
      () => deliverer.stats().lanes,
      log,
      () => steadyClock.now(),
    ),
    traces,
  };
  showParts(parts);
  addChecks(parts);
  return parts;
}
