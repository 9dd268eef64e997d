import { randomUUID } from 'node:crypto';
import { failed, ok, skipped } from '../finding.js';
import type { Outcome } from '../finding.js';
import { MediaProbeError } from '../patient.js';
import type { MediaProbe, Patient } from '../patient.js';

/** Asterisk gives up on an address that does not answer later than this. */
const PATIENCE_MS = 10_000;

/** Whether Asterisk can fetch speech and prompts from us: it plays a short sound to an empty bridge. */
export async function media(patient: Patient): Promise<Outcome> {
  let probe: MediaProbe;
  try {
    probe = await patient.media();
  } catch (error) {
    if (!(error instanceof MediaProbeError)) throw error;
    return skipped(error.message, 'Start Hookswitch, and run the doctor again.');
  }
  try {
    return outcome(probe, await play(patient, probe.url), patient.url);
  } finally {
    await probe.close();
  }
}

/** How the playback ended; `null` when it did not. */
async function play({ asterisk }: Patient, url: string): Promise<string | null> {
  const bridgeId = `hookswitch-doctor-${randomUUID()}`;
  const application = await asterisk.register(bridgeId);
  try {
    await asterisk.ask('POST /bridges/{bridgeId}', { bridgeId, type: 'mixing' });
    await asterisk.ask('POST /applications/{applicationName}/subscription', {
      applicationName: application.name,
      eventSource: `bridge:${bridgeId}`,
    });
    const end = application.next(
      (event) => event.type === 'PlaybackFinished' && event.playback.id === bridgeId,
      PATIENCE_MS,
    );
    await asterisk.ask('POST /bridges/{bridgeId}/play/{playbackId}', {
      bridgeId,
      playbackId: bridgeId,
      media: `sound:${url}`,
    });
    const event = await end;
    return event?.type === 'PlaybackFinished' ? event.playback.state : null;
  } finally {
    await asterisk.ask('DELETE /bridges/{bridgeId}', { bridgeId }).catch(() => undefined);
    application.close();
  }
}

function outcome(probe: MediaProbe, state: string | null, ariUrl: string): Outcome {
  const origin = new URL(probe.url).origin;
  if (probe.hits() === 0) {
    const elsewhere =
      isLoopback(probe.url) && !isLoopback(ariUrl) ? ' 127.0.0.1 is Asterisk itself, as it sees it.' : '';
    return failed(
      `Asterisk did not fetch a sound from ${origin}: callers would hear no speech and no prompts.${elsewhere}`,
      'Set HOOKSWITCH_MEDIA_URL to where Hookswitch is as seen from Asterisk, open the way in the firewall, and see that res_http_media_cache.so and res_curl.so run.',
    );
  }
  if (state === 'done') return ok(`Asterisk fetched a sound from ${origin} and played it.`);
  return failed(
    `Asterisk fetched a sound from ${origin}, but did not play it.`,
    'See that format_wav.so runs, that its cache folder (/var/cache/asterisk) can be written, and what its log says.',
  );
}

function isLoopback(url: string): boolean {
  return /^(localhost|127\.[\d.]+|\[::1\])$/.test(new URL(url).hostname);
}
