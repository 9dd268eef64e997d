import type { ExtensionPresence, GatewayStatus, PresenceSource, PresenceState } from '@hookswitch/telephony';
import { PresenceBoard } from './presence-board.js';

/** The phones of one telephony system, moved by hand. */
class Phones implements PresenceSource {
  readonly #phones = new Map<string, ExtensionPresence>();
  #listener: (changed: readonly ExtensionPresence[]) => void = () => undefined;
  state: GatewayStatus['state'] = 'connected';

  constructor(
    readonly name: string,
    readonly unlisted: 'offline' | 'available' = 'offline',
  ) {}

  get gateway() {
    const status = () => ({ name: this.name, state: this.state, detail: '', channels: 0 });
    return { name: this.name, presence: this as PresenceSource, status };
  }

  list = () => [...this.#phones.values()];
  of = (extension: string) => this.#phones.get(extension);

  onChange(listener: (changed: readonly ExtensionPresence[]) => void): () => void {
    this.#listener = listener;
    return () => undefined;
  }

  become(extension: string, state: PresenceState, at = '2026-03-01T09:00:00.000Z'): void {
    const presence = { extension, state, at };
    this.#phones.set(extension, presence);
    this.#listener([presence]);
  }
}

const NOBODY = { live: () => null, current: () => null };
let streamed: unknown[];
const stream = {
  push: (event: string, { extension, state, gateway }: Record<string, unknown>) =>
    void streamed.push([event, extension, state, gateway]),
};
beforeEach(() => (streamed = []));

describe('an extension that two gateways know', () => {
  let office: Phones;
  let simulator: Phones;
  let board: PresenceBoard;
  beforeEach(() => {
    office = new Phones('asterisk');
    simulator = new Phones('simulator', 'available');
    board = new PresenceBoard([simulator.gateway, office.gateway], NOBODY, stream as never);
  });

  it.each([
    { at: 'available', on: 'offline', shown: 'available' },
    { at: 'available', on: 'ringing', shown: 'ringing' },
    { at: 'on_hold', on: 'ringing', shown: 'on_hold' },
    { at: 'offline', on: 'busy', shown: 'busy' },
  ] as const)(
    'is $shown when it is $at on one and $on on the other, either way round',
    ({ at, on, shown }) => {
      office.become('1001', at);
      simulator.become('1001', on);
      expect(board.of('1001').state).toBe(shown);
      office.become('1002', on);
      simulator.become('1002', at);
      expect(board.of('1002').state).toBe(shown);
    },
  );

  it('is offline by the gateway that can be reached', () => {
    simulator.become('1001', 'offline');
    office.become('1001', 'offline');
    office.state = 'lost';
    expect(board.of('1001').gateway).toBe('simulator');
    office.state = 'connected';
    simulator.state = 'lost';
    expect(board.of('1001').gateway).toBe('asterisk');
  });

  it('is told when what is shown changes, and not else', () => {
    office.become('1001', 'available');
    simulator.become('1001', 'offline');
    simulator.become('1001', 'busy');
    office.become('1001', 'offline');
    simulator.become('1001', 'offline', '2026-03-01T09:00:05.000Z');
    expect(streamed).toEqual([
      ['presence_changed', '1001', 'available', 'asterisk'],
      ['presence_changed', '1001', 'busy', 'simulator'],
      ['presence_changed', '1001', 'offline', 'simulator'],
    ]);
  });

  it('is offline when neither knows it, though a simulated phone would answer', () => {
    expect(board.of('1009')).toMatchObject({ state: 'offline', gateway: null, at: null });
  });
});

it('counts extensions by state, those of gateways and those of nobody alike', () => {
  const office = new Phones('asterisk');
  const board = new PresenceBoard([office.gateway], NOBODY, stream as never);
  office.become('1002', 'busy');
  office.become('1001', 'busy');
  office.become('1003', 'offline');
  expect(board.list().map(({ extension }) => extension)).toEqual(['1001', '1002', '1003']);
  expect(Object.fromEntries(board.counts())).toEqual({
    available: 0,
    busy: 2,
    offline: 1,
    on_hold: 0,
    ringing: 0,
  });
});
