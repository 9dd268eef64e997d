/*
 * What the dialplan hands over, in this order: kind of call (`inbound` from outside, `internal` from an extension of
 * ours), dialled number, presentation of the caller's number, name of the endpoint that calls. Only the first is needed;
 * the rest is read off the channel where it is missing.
 */

/** The argument of legs that we make ourselves. */
export const LEG_ARGUMENT = 'hookswitch-leg';

/** The argument of channels that listen in on others. */
export const SNOOP_ARGUMENT = 'hookswitch-snoop';

/** The arguments in the dialplan's call of `Stasis(app,…)`, as a channel shows it. */
export function argumentsOf(appData: string): readonly string[] {
  return appData.split(',').slice(1);
}
