import type { Call, CallPlace } from '@hookswitch/calls';

/** Node types that are a place for the caller. In every other one the caller is in the flow, and nowhere else. */
const PLACES: ReadonlyMap<string, CallPlace> = new Map([
  ['menu', 'ivr'],
  ['gather', 'ivr'],
  ['queue', 'queue'],
  ['ring_group', 'ring_group'],
  ['voicemail', 'voicemail'],
  ['conference', 'conference'],
]);

/** The place that a node of this type is to the caller; `undefined`: none. */
export function placeOfNode(type: string): CallPlace | undefined {
  return PLACES.get(type);
}

/** A call whose caller is there now. */
export function inPlace(call: Call, place: CallPlace | undefined): Call {
  const { place: _left, ...elsewhere } = call;
  return place === undefined ? elsewhere : { ...elsewhere, place };
}
