import { newText, textEvent } from '@hookswitch/calls';
import type { NewText } from '@hookswitch/calls';
import { isPattern, MAX_MESSAGE_CHARACTERS, refuseNumber } from '@hookswitch/flow-model';
import type { NodeEffect, NodeEvent } from '@hookswitch/flow-model';
import type { LiveRelease } from '../ports.js';
import type { Turn } from '../turn.js';
import { inE164 } from './in-e164.js';

type SendText = Extract<NodeEffect, { kind: 'send_text' }>;

/** Writes a message down, to be sent once that is durable. Gives why not, when it cannot be sent. */
export function sendText(
  turn: Turn,
  { from, to, text }: SendText,
  release: LiveRelease | null,
): NodeEvent | undefined {
  const { call } = turn;
  const target = to ?? (call.from.withheld === true ? '' : call.from.number);
  const made = composeText({ from: from ?? call.to.number, to: target, text }, release);
  if ('fault' in made) return { type: 'command.failed', effect: 'send_text', reason: made.fault };
  const sender = { type: call.stands_for ?? ('call' as const), id: call.id };
  const message = newText('outbound', { ...made, sender, activeflow_id: call.activeflow_id }, turn.at);
  turn.texts.push(message);
  turn.emit((sequence) => textEvent('message_created', message, turn.at, sequence));
  return undefined;
}

/** What is wrong with a message, at which of its fields. */
export interface TextFault {
  readonly pointer: '/from' | '/to' | '/text';
  readonly fault: string;
}

/** A message to be sent: from a number of the live release to one in E.164. */
export function composeText(
  { from, to, text }: { readonly from: string; readonly to: string; readonly text: string },
  release: LiveRelease | null,
): NewText | TextFault {
  const sent_from = inE164(from);
  const number = isPattern(sent_from) ? null : (release?.textNumber?.(sent_from) ?? null);
  if (number === null) {
    const fault = from === '' ? 'There is no number' : `${from} is no number of the live release`;
    return { pointer: '/from', fault: `${fault} to send the message from.` };
  }
  const sent_to = inE164(to);
  const judged = isPattern(sent_to) ? 'A pattern cannot be written to.' : refuseNumber(sent_to);
  if (judged !== undefined) {
    const fault =
      to === '' ? 'There is no number to send the message to.' : `${to} cannot be written to: ${judged}`;
    return { pointer: '/to', fault };
  }
  const characters = [...text].length;
  if (text.trim() === '') return { pointer: '/text', fault: 'The message is empty.' };
  if (characters > MAX_MESSAGE_CHARACTERS) {
    const fault = `The message has ${characters} characters, and ${MAX_MESSAGE_CHARACTERS} are the most.`;
    return { pointer: '/text', fault };
  }
  const { number_id, environment_id, webhooks_enabled } = number;
  return { from: sent_from, to: sent_to, text, number_id, environment_id, webhooks_enabled };
}
