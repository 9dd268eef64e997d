import { request } from 'undici';
import WebSocket from 'ws';
import type { AriEvent, AriOperations } from '../ari/ari.generated.js';
import { AskError } from './asterisk.js';
import type { Application, Asterisk } from './asterisk.js';
import { askErrorOf } from './ask-error-of.js';

/** Where Asterisk is and who we are. */
export interface AsteriskAccess {
  /** `http://127.0.0.1:8088/ari`, without a slash at its end. */
  readonly url: string;
  readonly user: string;
  readonly password: string;
}

/** Longest wait for an answer. */
const PATIENCE_MS = 5_000;

/** Asterisk by plain HTTP requests, apart from the gateway: the doctor works when the gateway does not. */
export function connectAsterisk(access: AsteriskAccess, patienceMs = PATIENCE_MS): Asterisk {
  const authorization = `Basic ${Buffer.from(`${access.user}:${access.password}`).toString('base64')}`;
  return {
    async ask(operation, parameters) {
      const { method, path, body } = requestOf(operation, parameters);
      const { status, text } = await exchange(access.url + path, {
        method: method as 'GET',
        headers: { authorization, ...(body !== null && { 'content-type': 'application/json' }) },
        ...(body !== null && { body }),
        signal: AbortSignal.timeout(patienceMs),
      }).catch((error: unknown) => Promise.reject(askErrorOf(error, patienceMs)));
      if (status >= 300) throw new AskError('status', `${status} ${messageIn(text)}`.trim(), status);
      return read(text) as never;
    },

    register(name, everything) {
      const query = new URLSearchParams({ app: name, subscribeAll: String(everything) });
      const socket = new WebSocket(`${access.url.replace(/^http/, 'ws')}/events?${query}`, {
        headers: { authorization },
        handshakeTimeout: patienceMs,
      });
      return new Promise((resolve, reject) => {
        socket.once('open', () => resolve(application(name, socket)));
        socket.once('error', (error) => reject(askErrorOf(error, patienceMs)));
      });
    },
  };
}

async function exchange(url: string, options: Parameters<typeof request>[1]) {
  const { statusCode, body } = await request(url, options);
  return { status: statusCode, text: await body.text() };
}

function application(name: string, socket: WebSocket): Application {
  // What breaks meanwhile shows in the events that do not come.
  socket.on('error', () => undefined);
  return {
    name,
    next: (fits, withinMs) =>
      new Promise((resolve) => {
        const end = (event: AriEvent | null) => {
          clearTimeout(timer);
          socket.off('message', look);
          resolve(event);
        };
        const timer = setTimeout(() => end(null), withinMs);
        const look = (data: WebSocket.RawData) => {
          const event = JSON.parse(String(data)) as AriEvent;
          if (fits(event)) end(event);
        };
        socket.on('message', look);
      }),
    close: () => socket.terminate(),
  };
}

/** Parameters that the path names go there, plain ones into the query; a record makes it a JSON body. */
function requestOf(operation: keyof AriOperations, parameters: object) {
  const [method = '', template = ''] = operation.split(' ');
  const rest = new Map(Object.entries(parameters).filter(([, value]) => value !== undefined));
  const path = template.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = String(rest.get(name));
    rest.delete(name);
    return encodeURIComponent(value);
  });
  const isRecord = (value: unknown) => typeof value === 'object' && !Array.isArray(value);
  if ([...rest.values()].some(isRecord)) {
    return { method, path, body: JSON.stringify(Object.fromEntries(rest)) };
  }
  const query = new URLSearchParams(
    [...rest].map(([name, value]): [string, string] => [name, String(value)]),
  ).toString();
  return { method, path: query === '' ? path : `${path}?${query}`, body: null };
}

function read(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new AskError('not_http', 'The answer is not JSON.');
  }
}

function messageIn(text: string): string {
  try {
    const { message } = JSON.parse(text) as { message?: unknown };
    return typeof message === 'string' ? message : '';
  } catch {
    return '';
  }
}
