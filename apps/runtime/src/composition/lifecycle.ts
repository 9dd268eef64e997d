import type { Parts } from './parts.js';

/** Starts what was composed: deliverer, then engine (restores, connects the gateways), then what tidies up. */
export async function startParts({
  deliverer,
  engine,
  queueBoard,
  configurationNews,
  retention,
  prompts,
  recordingRemoval,
  messages,
  switchLamps,
  messaging,
  transcribing,
  admission,
  dataFolder,
  eventLoop,
  serverWatch,
  endpointWatch,
  recovery,
}: Parts): Promise<void> {
  await dataFolder.start();
  await endpointWatch.load();
  deliverer.start();
  endpointWatch.start();
  await recovery.start();
  await recordingRemoval.start();
  await messages.start();
  switchLamps.start();
  await transcribing.start();
  await messaging.start();
  await engine.start();
  await configurationNews.start();
  queueBoard.start();
  retention.start();
  prompts.tidying.start();
  admission.start();
  eventLoop.start();
  serverWatch.start();
}

/**
 * Takes no new calls and begins no new webhooks; those on their way end, and calls that wait for their replies go on by
 * them. What is not done in time is owed, and sent again after the next start.
 */
export async function drainParts({ deliverer, engine, settings, log }: Parts): Promise<void> {
  try {
    engine.retire();
    await deliverer.drain(settings.drainMs);
  } catch (error) {
    log.error({ err: error }, 'The webhooks in flight did not end in order.');
  }
}

/**
 * Stops in the opposite order: no new events, what was taken is committed, the store closes.
 * Each step is tried even when the one before it failed. Calls go on where the gateways live.
 */
export async function stopParts({
  deliverer,
  engine,
  queueBoard,
  retention,
  prompts,
  admission,
  dataFolder,
  eventLoop,
  serverWatch,
  endpointWatch,
  recovery,
  traces,
  switchLamps,
  messaging,
  transcribing,
  speech,
  store,
  log,
}: Parts): Promise<void> {
  const steps: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['admission', async () => admission.stop()],
    ['data folder', async () => dataFolder.stop()],
    ['event_loop', async () => eventLoop.stop()],
    ['server watch', async () => serverWatch.stop()],
    ['recover runs', async () => recovery.stop()],
    ['watch over endpoints', async () => endpointWatch.stop()],
    ['retention', async () => retention.stop()],
    ['tidying of prompts', async () => prompts.tidying.stop()],
    ['sending of messages', () => messaging.stop()],
    ['queue board', async () => queueBoard.stop()],
    ['engine', () => engine.stop()],
    ['lamps of switches', async () => switchLamps.stop()],
    ['transcription', () => transcribing.stop()],
    ['deliverer', () => deliverer.stop()],
    ['speech', () => speech.close()],
    ['traces', async () => traces?.close()],
    ['store', () => store.close()],
  ];
  for (const [name, stop] of steps) {
    try {
      await stop();
    } catch (error) {
      log.error({ err: error }, `The ${name} did not stop in order.`);
    }
  }
}
