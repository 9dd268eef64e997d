import { exit, outcomeName, setupNode } from '../node-machine.js';
import type { MessageConfig } from './message.schema.js';

interface MessageContext {
  readonly from: string | null;
  readonly to: string | null;
  readonly text: string;
}

/** Hands the message over to be sent, and goes on: nobody waits for the mobile network. */
export const messageMachine = setupNode<MessageContext, MessageConfig>().createMachine({
  id: 'message',
  context: ({ input: { config, objects } }) => {
    const number = config.number_id === null ? undefined : objects[config.number_id]?.body['number'];
    return { from: typeof number === 'string' ? number : null, to: config.to || null, text: config.text };
  },
  initial: 'next',
  output: outcomeName,
  states: {
    next: {
      ...exit('next'),
      entry: {
        type: 'effect',
        params: ({ context: { from, to, text } }) => ({ kind: 'send_text', from, to, text }),
      },
    },
  },
});
