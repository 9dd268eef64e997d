import { escapeForContext } from '@hookswitch/flow-model';
import type { OutgoingMessage } from '../provider.js';

/** How a provider wants its request, as a setting says it: JSON or a form, with `{id} {from} {to} {text} {status_url}` in it. */
export interface MessageBody {
  readonly contentType: 'application/json' | 'application/x-www-form-urlencoded';
  readonly template: string;
}

/** A setting that makes no request. The message completes "HOOKSWITCH_MESSAGES_BODY …", without its value. */
export class MessageBodyError extends Error {
  override readonly name = 'MessageBodyError';
}

export const DEFAULT_BODY =
  '{"id":"{id}","from":"{from}","to":"{to}","text":"{text}","status_url":"{status_url}"}';

const HOLES = /\{(id|from|to|text|status_url)\}/g;
const SAMPLE = { id: '1', from: '+44', to: '+44', text: 'a "quoted"\ntext', status_url: 'https://a' };

/**
 * Reads how a request looks: what begins with `{` or `[` is JSON, anything else a form.
 * @throws MessageBodyError
 */
export function readMessageBody(template: string): MessageBody {
  const isJson = /^\s*[{[]/.test(template);
  const body: MessageBody = {
    contentType: isJson ? 'application/json' : 'application/x-www-form-urlencoded',
    template,
  };
  for (const hole of ['{to}', '{text}']) {
    if (!template.includes(hole)) throw new MessageBodyError(`must have ${hole} in it`);
  }
  if (isJson && !isReadable(renderBody(body, SAMPLE)))
    throw new MessageBodyError('must be JSON with "{to}" and "{text}" inside its texts');
  return body;
}

/** The request's body for a message, each value escaped for its place. */
export function renderBody({ contentType, template }: MessageBody, message: OutgoingMessage): string {
  const context = contentType === 'application/json' ? 'json' : 'url';
  return template.replace(HOLES, (_, name: keyof OutgoingMessage) =>
    escapeForContext(message[name], context),
  );
}

function isReadable(json: string): boolean {
  try {
    JSON.parse(json);
    return true;
  } catch {
    return false;
  }
}
