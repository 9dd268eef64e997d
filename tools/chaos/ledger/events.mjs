import { FLOWS } from '../rig/configuration.mjs';

/** Where the global webhook sends. */
const EVERYTHING = '/everything';

const hooksOf = new Map(FLOWS.map(({ number, hooks }) => [number, hooks]));

/**
 * Every event that a call made has arrived, and each in one version only. What was made inside a step (the id of the
 * call, of the delivery, the times in the body) tells versions apart: a step that was told of and then done anew shows.
 */
export function checkEvents({ received, calls, placed }) {
  const faults = [];
  const divergent = findDivergent(received, new Set(calls.map(({ id }) => id)));
  faults.push(...divergent);
  const lost = findLost(received, calls);
  faults.push(...lost);
  const told = new Map(placed.map(({ caller, call_id }) => [caller, call_id]));
  for (const { caller, call_id } of received) {
    const known = told.get(caller);
    if (known && known !== call_id)
      faults.push(`${caller} was told of call ${known}, the receiver of ${call_id}.`);
  }
  const ids = new Set(received.map(({ id }) => id));
  const refused = received.filter(({ answer }) => answer !== 'accepted').length;
  return {
    figures: {
      events: ids.size,
      requests: received.length,
      refused_on_purpose: refused,
      events_lost: lost.length,
      divergent: divergent.length,
      duplicates: countDuplicates(received),
    },
    faults,
  };
}

/** Requests for a delivery that had been accepted before. */
function countDuplicates(received) {
  const accepted = new Set();
  let duplicates = 0;
  for (const { id, answer } of received) {
    if (accepted.has(id)) duplicates += 1;
    else if (answer === 'accepted') accepted.add(id);
  }
  return duplicates;
}

function findDivergent(received, knownCalls) {
  const versions = new Map();
  const faults = [];
  const seen = (what, version) => {
    const known = versions.get(what);
    if (known === undefined) versions.set(what, new Set([version]));
    else if (!known.has(version)) {
      known.add(version);
      if (known.size === 2) faults.push(`${what} came in two versions.`);
    }
  };
  const strangers = new Set();
  for (const { endpoint, id, sequence, call_id, caller, body } of received) {
    seen(`Delivery ${id}`, `${endpoint} ${sequence} ${call_id} ${body}`);
    seen(`Event ${sequence} of call ${call_id} at ${endpoint}`, id);
    if (endpoint !== EVERYTHING) seen(`${endpoint} of ${caller}`, id);
    if (!knownCalls.has(call_id)) strangers.add(call_id);
  }
  for (const call of strangers) faults.push(`Call ${call} was told of, and never was.`);
  return faults;
}

/** Each call's Webhook objects, and at the global webhook its events in an unbroken row from the first to its end. */
function findLost(received, calls) {
  const arrived = new Map();
  for (const { answer, call_id, endpoint, sequence, type } of received) {
    if (answer !== 'accepted') continue;
    const own = arrived.get(call_id) ?? { sequences: new Set(), names: new Set() };
    own.names.add(endpoint === EVERYTHING ? type : endpoint);
    if (endpoint === EVERYTHING) own.sequences.add(sequence);
    arrived.set(call_id, own);
  }
  const lost = [];
  for (const { id, to, activeflow_id, end_reason } of calls) {
    if (activeflow_id === null) continue;
    const { sequences, names } = arrived.get(id) ?? { sequences: new Set(), names: new Set() };
    const hooks = end_reason === 'completed' ? (hooksOf.get(to.number) ?? []) : [];
    const wanted = [...hooks.map((hook) => `/${hook}`), 'call_created', 'call_hungup', 'activeflow_deleted'];
    for (const name of wanted) if (!names.has(name)) lost.push(`Call ${id}: ${name} never arrived.`);
    const last = Math.max(0, ...sequences);
    for (let sequence = 1; sequence < last; sequence += 1) {
      if (!sequences.has(sequence)) lost.push(`Call ${id}: event ${sequence} of ${last} never arrived.`);
    }
  }
  return lost;
}
