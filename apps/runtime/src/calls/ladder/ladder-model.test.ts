import { readFileSync } from 'node:fs';
import type { DeliveryOutline } from '@hookswitch/store';
import { ladderSvg } from './ladder-svg.js';
import { ladderText } from './ladder-text.js';
import { ladderOf } from './ladder.js';
import type { CallFacts, Ladder } from './ladder.js';
import { plainText, widthOf } from './plain-text.js';
import { oneCall } from './testing/one-call.js';

/** What a caller may be called, or a document may hold. */
const HOSTILE = `</title><script>alert("1")</script>\u0007\u202Egpj.exe\u0000\uD800 & 'Ann'\r\nnext`;

const hostileCall: CallFacts = {
  ...oneCall,
  call: {
    ...oneCall.call,
    from: { number: '+442079460111', name: HOSTILE },
    legs: oneCall.call.legs.map((leg) => ({ ...leg, name: HOSTILE })),
  },
  signals: [{ at: oneCall.call.started_at, kind: 'speech_received', leg_id: null, text: HOSTILE }],
};

const textOf = (ladder: Ladder) => [...ladderText(ladder)].join('');
const svgOf = (ladder: Ladder) => [...ladderSvg(ladder)].join('');

describe('the ladder of a call', () => {
  it('is written as the guide shows it', async () => {
    const text = textOf(await ladderOf(oneCall));
    const guide = readFileSync(new URL('../../../../../docs/how-to/ladder.md', import.meta.url), 'utf8');
    const [, sample] = /```text\n([^]*?)```/.exec(guide) ?? [];
    expect(text).toBe(sample);
  });

  it('puts what one millisecond holds in the order in which one led to the other', async () => {
    const rows = (await ladderOf(oneCall)).rows.filter(({ offset_ms }) => offset_ms === 12);
    expect(rows.map(({ id }) => id)).toEqual(['signal:3', 'step:1:left', 'step:2', 'signal:4']);
  });

  it('shows each attempt as two rows, and breaks the arrow where no answer came', async () => {
    const { rows } = await ladderOf(oneCall);
    const ofAnswered = rows.filter(({ id }) => id.includes('0f02'));
    expect(ofAnswered.map(({ kind, label, failed, broken }) => [kind, label, failed, broken])).toEqual([
      ['request', 'POST call_answered', false, false],
      ['reply', 'no answer in time, after 3.0 s', true, true],
      ['request', 'POST call_answered, attempt 2', false, false],
      ['reply', '503, after 31 ms', true, false],
      ['request', 'POST call_answered, attempt 3', false, false],
      ['reply', '200, after 24 ms', false, false],
    ]);
    expect(rows.at(-1)).toMatchObject({ kind: 'owed', label: 'call_hungup: held back', broken: true });
  });

  it('names servers by host: paths and queries may be secret', async () => {
    const ladder = await ladderOf(oneCall);
    expect(ladder.participants.at(-1)).toEqual({
      id: 'server:https://crm.example',
      kind: 'server',
      name: 'crm.example',
      detail: 'https',
    });
    for (const text of [JSON.stringify(ladder.rows), textOf(ladder), svgOf(ladder)])
      expect(text).not.toMatch(/not-to-be-shown|\/hook/);
  });

  it('has no more than ten thousand deliveries, and says so where some are left out', async () => {
    const [[one]] = oneCall.deliveries as [[DeliveryOutline]];
    const page = Array.from({ length: 100 }, () => one);
    const full = await ladderOf({ ...oneCall, deliveries: Array.from({ length: 100 }, () => page) });
    expect(textOf(full)).not.toContain('more webhook deliveries than are shown');
    const over = await ladderOf({ ...oneCall, deliveries: Array.from({ length: 101 }, () => page) });
    expect([over.rows.length, over.complete]).toEqual([full.rows.length, false]);
    expect(textOf(over)).toContain('more webhook deliveries than are shown');
  });

  it('of a call of which nothing is known yet has its columns', async () => {
    const ladder = await ladderOf({ ...oneCall, signals: [], progress: null, deliveries: [] });
    expect(ladder.rows).toEqual([]);
    expect(textOf(ladder)).toContain('Hookswitch');
    expect(svgOf(ladder)).toContain('</svg>');
  });
});

describe('what comes from outside', () => {
  it('is text in the picture, whatever it holds', async () => {
    const svg = svgOf(await ladderOf(hostileCall));
    expect(svg).not.toContain('<script');
    expect(svg).toContain('&lt;script&gt;');
    // eslint-disable-next-line no-control-regex -- these are what must not be there
    expect(svg).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u202E]/);
    expect(svg).not.toMatch(/\p{Surrogate}/u);
    expect(svg.match(/<(?!\/|[a-z]|\?xml)/g)).toBeNull();
    expect(svg.match(/&(?!amp;|lt;|gt;|quot;|apos;)/g)).toBeNull();
  });

  it('stays in its line of the text, and on the side of writing', async () => {
    const text = textOf(await ladderOf(hostileCall));
    // eslint-disable-next-line no-control-regex -- these are what must not be there
    expect(text).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u202E\r]/);
    expect(text.split('\n').filter((line) => line.startsWith('next'))).toEqual([]);
  });

  it.each([
    ['a\tb\n c', 'a b c'],
    ['Zoe\u0301', 'Zoe\u0301'],
    ['\u200B\u2066 \u2069', ''],
    ['\uDC00x\uFFFE', 'x'],
  ])('is cleaned: %j', (text, clean) => expect(plainText(text)).toBe(clean));

  it('is measured as a terminal shows it', () => {
    expect(['abc', '日本', 'e\u0301', '📞'].map(widthOf)).toEqual([3, 4, 1, 2]);
  });

  it('is cut where it is endless', async () => {
    const text = textOf(
      await ladderOf({
        ...oneCall,
        signals: [{ at: oneCall.call.started_at, kind: 'note', leg_id: null, text: 'long '.repeat(500) }],
      }),
    );
    expect(Math.max(...text.split('\n').map(widthOf))).toBeLessThan(200);
  });
});
