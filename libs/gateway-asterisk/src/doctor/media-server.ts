import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { MediaProbeError } from './patient.js';
import type { MediaProbe } from './patient.js';
import { probeSound } from './probe-sound.js';

/**
 * Serves the doctor's sound under our media address, for when Hookswitch itself does not run.
 * @param mediaUrl where Asterisk finds our media: `http://127.0.0.1:8080`
 * @param listen where that leads to on this machine
 * @throws MediaProbeError when the port is taken
 */
export async function serveProbe(
  mediaUrl: string,
  listen: { readonly host: string; readonly port: number },
): Promise<MediaProbe> {
  // A name of its own each time: Asterisk keeps what it has fetched.
  const name = `hookswitch-doctor-${Date.now().toString(36)}.wav`;
  let hits = 0;
  const server = createServer((request, response) => {
    if (!request.url?.endsWith(name)) return response.writeHead(404).end();
    hits += 1;
    return response.writeHead(200, { 'content-type': 'audio/wav' }).end(probeSound());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(refusal(error, listen)));
    server.listen(listen.port, listen.host, resolve);
  });
  const url = new URL(mediaUrl);
  if (listen.port === 0) url.port = String((server.address() as AddressInfo).port);
  return {
    url: `${url.href.replace(/\/$/, '')}/${name}`,
    hits: () => hits,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function refusal(error: NodeJS.ErrnoException, { host, port }: { host: string; port: number }): Error {
  if (error.code === 'EADDRINUSE') {
    return new MediaProbeError(
      `Another program listens on port ${port}, where Hookswitch would serve its sounds.`,
    );
  }
  return new MediaProbeError(`A server for a sound cannot be opened on ${host}:${port} (${error.code}).`);
}
