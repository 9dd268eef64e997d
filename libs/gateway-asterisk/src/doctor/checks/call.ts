import { randomUUID } from 'node:crypto';
import { CONTEXTS } from '../../config/configuration.js';
import { failed, ok, skipped } from '../finding.js';
import type { Outcome } from '../finding.js';
import type { Patient } from '../patient.js';

/** What a dialplan does before Stasis may take so long. */
const PATIENCE_MS = 10_000;

/** Calls a number through the dialplan, and watches whether it comes to our application; then hangs up. */
export async function call(patient: Patient): Promise<Outcome> {
  const { asterisk, app } = patient;
  if (patient.call === null) {
    return skipped(
      'No call was tried.',
      'Give the doctor a number ("npx hookswitch doctor --call <number>", or on the screen Gateways): whom it leads to may ring.',
    );
  }
  const [number = '', context = CONTEXTS.trunk] = patient.call.split('@');
  const id = `hookswitch-doctor-${randomUUID()}`;
  const application = await asterisk.register(id);
  const steps: string[] = [];
  try {
    const created = application.next(
      (event) => event.type === 'StasisStart' && event.channel.id === id,
      PATIENCE_MS,
    );
    // The far half of a Local channel runs the dialplan. It is there before it is dialled, and can be watched by itself.
    await asterisk.ask('POST /channels/create', {
      channelId: id,
      otherChannelId: `${id}-2`,
      endpoint: `Local/${number}@${context}/n`,
      app: application.name,
    });
    // Only then it can be dialled.
    await created;
    await asterisk.ask('POST /applications/{applicationName}/subscription', {
      applicationName: application.name,
      eventSource: `channel:${id}-2`,
    });
    const arrival = application.next((event) => {
      if (event.type === 'ChannelDialplan' && event.channel.id === `${id}-2`) {
        steps.push(`${event.dialplan_app}(${event.dialplan_app_data})`);
      }
      return (
        (steps.at(-1) ?? '').startsWith(`Stasis(${app}`) ||
        (event.type === 'ChannelDestroyed' && event.channel.id === `${id}-2`)
      );
    }, PATIENCE_MS);
    await asterisk.ask('POST /channels/{channelId}/dial', {
      channelId: id,
      timeout: PATIENCE_MS / 1000,
    });
    await arrival;
    return outcome(app, `${number}@${context}`, steps);
  } finally {
    await asterisk.ask('DELETE /channels/{channelId}', { channelId: id }).catch(() => undefined);
    application.close();
  }
}

function outcome(app: string, called: string, steps: readonly string[]): Outcome {
  const stasis = steps.find((step) => step.startsWith(`Stasis(${app}`));
  if (stasis === undefined) {
    return failed(
      steps.length === 0
        ? `A call to ${called} ran no dialplan at all.`
        : `A call to ${called} never came to Stasis(${app}): it ran ${steps.join(', ')}.`,
      `Let the dialplan lead to Stasis(${app},inbound,…), as "npx hookswitch asterisk-config" writes it.`,
    );
  }
  const [, kind = '', ...rest] = stasis.slice('Stasis('.length, -1).split(',');
  if ((kind === 'inbound' || kind === 'internal') && rest[0] !== undefined && rest[0] !== '') {
    return ok(`A call to ${called} comes to Hookswitch as ${stasis}.`);
  }
  return failed(
    `A call to ${called} comes to Hookswitch as ${stasis}, which does not say what it is.`,
    `The arguments are: Stasis(${app},inbound,<called number>,<presentation>,<endpoint>), or internal for what phones dial.`,
  );
}
