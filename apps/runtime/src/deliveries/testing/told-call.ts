import { ApiUnderTest } from '../../configuration/testing/api-under-test.js';
import { Receiver } from '../../configuration/testing/receiver.js';

/** What is set up before the call: the webhook that hears of it, settings, and whatever has to be applied with it. */
interface Ground {
  readonly path: string;
  readonly event_types: readonly string[];
  readonly settings?: Readonly<Record<string, string>>;
  readonly prepare?: (api: ApiUnderTest, receiver: Receiver) => Promise<void>;
}

/** A runtime on which one call was placed, that a customer's server is told of by the webhook `CRM`. */
export interface ToldCall {
  readonly api: ApiUnderTest;
  readonly receiver: Receiver;
  readonly webhookId: string;
  readonly callId: string;
  readonly stop: () => Promise<void>;
}

/** Starts both, applies, and places the call: Ada calls the number of the sample flow. */
export async function placeToldCall({ path, event_types, settings, prepare }: Ground): Promise<ToldCall> {
  const receiver = await Receiver.start();
  const api = await ApiUnderTest.start({
    HOOKSWITCH_ALLOW_HTTP: '1',
    HOOKSWITCH_ALLOW_NETS: '127.0.0.0/8',
    HOOKSWITCH_SIMULATOR_SPEED: '100',
    ...settings,
  });
  await prepare?.(api, receiver);
  const webhook = await api.post('/webhooks', { name: 'CRM', url: receiver.url(path), event_types });
  expect((await api.post('/configuration/apply')).status).toBe(201);
  const from = { number: '+442079460555', name: 'Ada' };
  const call = await api.post('/simulator/calls', { from, to: '+442079460000' });
  const stop = async () => {
    await api.stop();
    await receiver.stop();
  };
  return { api, receiver, webhookId: webhook.body.id, callId: call.body.id, stop };
}
