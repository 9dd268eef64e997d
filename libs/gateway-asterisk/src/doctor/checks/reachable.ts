import { AskError } from '../asterisk.js';
import type { AskFault } from '../asterisk.js';
import { failed, ok, warning } from '../finding.js';
import type { Outcome } from '../finding.js';
import type { Patient } from '../patient.js';

/** An answer that takes longer makes callers wait, in milliseconds. */
const SLOW_MS = 50;
const SAMPLES = 3;

/** Whether Asterisk's REST interface answers at all; a refused password is an answer. */
export async function reachable({ asterisk, url, now }: Patient): Promise<Outcome> {
  try {
    await asterisk.ask('GET /asterisk/ping', {});
  } catch (error) {
    if (!(error instanceof AskError)) throw error;
    return error.status === 401 || error.status === 403
      ? ok(`Asterisk answers at ${url}.`)
      : unreachable(url, error);
  }
  // The first request opened the connection, and any may meet a busy moment: the fastest of some counts.
  const times: number[] = [];
  for (let left = SAMPLES; left > 0; left -= 1) {
    const started = now();
    await asterisk.ask('GET /asterisk/ping', {});
    times.push(now() - started);
  }
  const took = Math.max(0, Math.round(Math.min(...times)));
  if (took <= SLOW_MS) return ok(`Asterisk answers at ${url} in ${took} ms.`);
  return warning(
    `Asterisk answers at ${url}, but takes ${took} ms.`,
    'Bring Hookswitch nearer to it: a call waits for several answers.',
  );
}

const ADVICE: Readonly<Record<Exclude<AskFault, 'status'>, string>> = {
  refused:
    'See that Asterisk runs, that http.conf has enabled = yes, and that its bindaddr and bindport are those of HOOKSWITCH_ARI_URL.',
  timeout:
    'See whether a firewall stands between, whether the address in HOOKSWITCH_ARI_URL is right, and whether Asterisk hangs ("core show channels" on its console).',
  unknown_host: 'Write a name that this machine knows, or an address, into HOOKSWITCH_ARI_URL.',
  untrusted:
    'Name the file of your certificate authority in NODE_EXTRA_CA_CERTS, and see that the certificate is for the name in HOOKSWITCH_ARI_URL and not out of date.',
  not_http:
    'See whether HOOKSWITCH_ARI_URL has the right port, and https only where Asterisk has tlsenable = yes.',
  unreachable: 'See whether the address in HOOKSWITCH_ARI_URL is right and this machine has a way to it.',
};

function unreachable(url: string, error: AskError): Outcome {
  if (error.fault !== 'status')
    return failed(`Asterisk does not answer at ${url}: ${error.message}.`, ADVICE[error.fault]);
  if (error.status === 404) {
    return failed(
      `An HTTP server answers at ${url}, but it has no REST interface there (404).`,
      'See that ari.conf has enabled = yes, that res_ari.so is loaded, and that HOOKSWITCH_ARI_URL ends in /ari, after the prefix of http.conf if there is one.',
    );
  }
  return failed(
    `Asterisk answers at ${url} with an error: ${error.message}.`,
    "Look into Asterisk's log (/var/log/asterisk).",
  );
}
