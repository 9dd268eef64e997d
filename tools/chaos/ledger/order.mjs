/**
 * Order per (endpoint, call): when an event arrives for the first time, every earlier one of its call has been accepted
 * at that endpoint. What is sent again after a crash comes behind what it was sent with, and breaks no order.
 */
export function checkOrder(received) {
  const lines = new Map();
  for (const request of received) {
    const key = `${request.endpoint} ${request.call_id}`;
    const line = lines.get(key);
    if (line === undefined) lines.set(key, [request]);
    else line.push(request);
  }
  const faults = [];
  for (const line of lines.values()) faults.push(...violations(line));
  return { figures: { order_violations: faults.length }, faults };
}

function violations(line) {
  const all = [...new Set(line.map(({ sequence }) => sequence))];
  const seen = new Set();
  const accepted = new Set();
  const faults = [];
  for (const { sequence, answer, endpoint, call_id } of line) {
    if (!seen.has(sequence)) {
      seen.add(sequence);
      const skipped = all.find((earlier) => earlier < sequence && !accepted.has(earlier));
      if (skipped !== undefined)
        faults.push(`Call ${call_id} at ${endpoint}: event ${sequence} came before ${skipped}.`);
    }
    if (answer === 'accepted') accepted.add(sequence);
  }
  return faults;
}
