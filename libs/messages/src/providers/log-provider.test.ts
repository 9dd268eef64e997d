import type { OutgoingMessage } from '../provider.js';
import { describeProvider } from '../testing/describe-provider.js';
import { LogProvider } from './log-provider.js';

describeProvider('the log', () => {
  const arrived: OutgoingMessage[] = [];
  const provider = new LogProvider((message) => arrived.push(message));
  return Promise.resolve({ provider, arrived, close: () => provider.close() });
});
