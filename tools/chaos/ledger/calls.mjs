/** A call whose caller was told that it is durable is there for ever, once, and comes to its end. */
export function checkCalls({ placed, calls, activeflows, settled }) {
  const byCaller = Map.groupBy ? Map.groupBy(calls, ({ from }) => from.number) : group(calls);
  const faults = [];
  let lost = 0;
  for (const { caller, told, call_id } of placed) {
    const found = byCaller.get(caller) ?? [];
    if (found.length > 1) faults.push(`${caller} called once, and ${found.length} calls were made of it.`);
    if (told !== 'taken' || found.some(({ id }) => id === call_id)) continue;
    lost += 1;
    faults.push(`Call ${call_id} was acknowledged, and is gone.`);
  }
  const stuck = [
    ...calls
      .filter(({ state }) => state !== 'hangup')
      .map(({ id, state }) => `Call ${id} is still ${state}.`),
    ...activeflows
      .filter(({ status }) => status !== 'ended')
      .map(
        ({ id, current_action }) => `Activeflow ${id} still runs, at ${current_action?.type ?? 'nothing'}.`,
      ),
  ];
  faults.push(...stuck);
  if (!settled && stuck.length === 0) faults.push('Deliveries are still owed at the end.');
  const broken = calls.filter(
    ({ state, end_reason, activeflow_id }) =>
      activeflow_id !== null && state === 'hangup' && end_reason !== 'completed',
  );
  for (const { id, end_reason } of broken) faults.push(`Call ${id} did not complete: ${end_reason}.`);
  return {
    figures: {
      placed: placed.length,
      taken: placed.filter(({ told }) => told === 'taken').length,
      refused: placed.filter(({ told }) => told === 'refused').length,
      calls: calls.length,
      calls_lost: lost,
      stuck: stuck.length,
      calls_broken: broken.length,
    },
    faults,
  };
}

/** Node 20 has no `Map.groupBy`. */
function group(calls) {
  const groups = new Map();
  for (const call of calls) groups.set(call.from.number, [...(groups.get(call.from.number) ?? []), call]);
  return groups;
}
