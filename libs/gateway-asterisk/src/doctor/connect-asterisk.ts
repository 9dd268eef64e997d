import { request } from 'undici';
import WebSocket from 'ws';
import { reasonIn } from '../ari/ari-error.js';
import { wireRequest } from '../ari/ari-request.js';
import { authorization } from '../ari/ari-settings.js';
import type { AriEvent } from '../ari/ari.generated.js';
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
  const headers = { authorization: authorization(access) };
  return {
    async ask(operation, parameters) {
      const { method, path, body } = wireRequest(operation, parameters);
      const { status, text } = await exchange(`${access.url}/${path}`, {
        method: method as 'GET',
        headers: { ...headers, ...(body !== undefined && { 'content-type': 'application/json' }) },
        ...(body !== undefined && { body }),
        signal: AbortSignal.timeout(patienceMs),
      }).catch((error: unknown) => Promise.reject(askErrorOf(error, patienceMs)));
      if (status >= 300) throw new AskError('status', `${status} ${reasonIn(text) ?? ''}`.trim(), status);
      return read(text) as never;
    },

    register(name) {
      const query = new URLSearchParams({ app: name });
      const socket = new WebSocket(`${access.url.replace(/^http/, 'ws')}/events?${query}`, {
        headers,
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

function read(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new AskError('not_http', 'The answer is not JSON.');
  }
}
