/** How many numbers a fault names. */
const NAMED = 3;

/**
 * Three accounts of the same calls, by the number of each caller: who was placed, what the product says became of them,
 * and which hooks came.
 */
export class Ledger {
  /** The kind of each caller that was placed. */
  #placed = new Map();
  /** Ids of the hooks of each caller, one for each request. */
  #hooks = new Map();
  /** What the product tells of each caller: `{state, end}`, one for each call. */
  #told = new Map();

  /** @param kind `{name, end}` */
  placed(number, kind) {
    this.#placed.set(number, kind);
  }

  hook(number, id) {
    add(this.#hooks, number, id);
  }

  call(number, state, end) {
    add(this.#told, number, { state, end });
  }

  get counts() {
    const sizes = (lists) => [...lists.values()].reduce((all, list) => all + list.length, 0);
    return { placed: this.#placed.size, calls: sizes(this.#told), hooks: sizes(this.#hooks) };
  }

  /** A caller whose call ended otherwise than it should; `undefined` when there is none. */
  get odd() {
    return [...this.#placed.keys()].find((number) =>
      (this.#told.get(number) ?? []).some(({ end }) => end !== this.#placed.get(number).end),
    );
  }

  /** What does not agree, one sentence each. */
  faults() {
    const placed = [...this.#placed];
    const callsOf = (number) => this.#told.get(number) ?? [];
    const hooksOf = (number) => this.#hooks.get(number) ?? [];
    const strange = (lists) => [...lists.keys()].filter((number) => !this.#placed.has(number));
    const those = (is) => placed.filter(([number, kind]) => is(number, kind)).map(([number]) => number);
    return [
      fault(
        'calls that the product does not know',
        those((number) => callsOf(number).length === 0),
      ),
      fault(
        'calls that it has more than once',
        those((number) => callsOf(number).length > 1),
      ),
      fault('calls that nobody placed', strange(this.#told)),
      fault(
        'calls that have not ended',
        those((number) => callsOf(number).some(({ state }) => state !== 'hangup')),
      ),
      fault(
        'calls that ended otherwise than they should',
        those((number, kind) =>
          callsOf(number).some(({ state, end }) => state === 'hangup' && end !== kind.end),
        ),
        (number) => `${this.#placed.get(number).name}: ${callsOf(number)[0].end}`,
      ),
      fault(
        'calls without their webhook',
        those((number) => hooksOf(number).length === 0),
      ),
      fault(
        'calls with more than one webhook',
        those((number) => new Set(hooksOf(number)).size > 1),
      ),
      fault(
        'webhooks that came more than once',
        those((number) => new Set(hooksOf(number)).size < hooksOf(number).length),
      ),
      fault('webhooks of calls that nobody placed', strange(this.#hooks)),
    ].filter((sentence) => sentence !== null);
  }
}

function add(lists, key, value) {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

function fault(what, numbers, about) {
  if (numbers.length === 0) return null;
  const named = numbers.slice(0, NAMED).map((number) => (about ? `${number} (${about(number)})` : number));
  return `${numbers.length} ${what}: ${named.join(', ')}${numbers.length > NAMED ? ' …' : ''}`;
}
