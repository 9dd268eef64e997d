import type { LadderRow } from '../../api/records.js';
import { chooseRows, offsetText, speak } from './ladder-rows.js';

const participants = [
  { id: 'caller', kind: 'caller', name: 'Ada', detail: '+442079460111' },
  { id: 'pbx', kind: 'pbx', name: 'Hookswitch', detail: 'simulator' },
  { id: 'phone', kind: 'phone', name: 'Bob', detail: 'Mobile' },
  { id: 'flow', kind: 'flow', name: 'Main line', detail: 'Flow' },
  { id: 'crm', kind: 'server', name: 'crm.example', detail: 'https' },
] as const;

const row = (id: string, kind: LadderRow['kind'], from: string, to: string, label: string): LadderRow => ({
  ...{ id, kind, from, to, label, at: '2026-11-21T09:30:00.000Z', offset_ms: 0 },
  ...{ failed: label.startsWith('500'), broken: false },
  content: { kind: 'signal', signal: { kind: '', leg_id: null, device: null, text: '' } },
});

const rows = speak({
  participants: [...participants],
  result: [
    row('1', 'signal', 'caller', 'pbx', 'calls +442079460999'),
    row('2', 'step', 'flow', 'flow', 'Welcome (talk)'),
    row('3', 'request', 'pbx', 'crm', 'POST call_answered'),
    row('4', 'reply', 'crm', 'pbx', '500, after 34 ms'),
    row('5', 'signal', 'phone', 'pbx', 'rings'),
    row('6', 'owed', 'pbx', 'crm', 'call_hungup: held back'),
  ],
});
const idsOf = (groups: string[], text = '') => chooseRows(rows, groups, text).map(({ row: { id } }) => id);

describe('rows of a ladder', () => {
  it('are sentences', () => {
    expect(rows.map(({ sentence }) => sentence)).toEqual([
      'Ada to Hookswitch: calls +442079460999',
      'Main line: Welcome (talk)',
      'Hookswitch to crm.example: POST call_answered',
      'crm.example to Hookswitch: 500, after 34 ms (failed)',
      'Bob (Mobile) to Hookswitch: rings',
      'Hookswitch to crm.example: call_hungup: held back',
    ]);
  });

  it('are chosen by what they are and what they hold', () => {
    expect(idsOf(['signal', 'step', 'request'])).toEqual(['1', '2', '3', '4', '5', '6']);
    expect(idsOf(['request'])).toEqual(['3', '4', '6']);
    expect(idsOf(['signal', 'step'])).toEqual(['1', '2', '5']);
    expect(idsOf(['signal', 'step', 'request'], ' CRM.example ')).toEqual(['3', '4', '6']);
    expect(idsOf(['signal'], 'crm')).toEqual([]);
    expect(idsOf([])).toEqual([]);
  });

  it.each([
    [0, '+0.000 s'],
    [61_250, '+61.250 s'],
    [-12, '−0.012 s'],
  ])('have the time since the call began: %s ms', (offset_ms, text) =>
    expect(offsetText({ offset_ms })).toBe(text),
  );
});
