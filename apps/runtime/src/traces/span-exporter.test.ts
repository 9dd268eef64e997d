import { eventually } from '../configuration/testing/api-under-test.js';
import type { Span } from './span.js';
import { SpanExporter } from './span-exporter.js';
import { Collector } from './testing/collector.js';

const span = (number: number): Span => ({
  traceId: '0123456789abcdef0123456789abcdef',
  spanId: number.toString(16).padStart(15, '0').padEnd(16, '1'),
  parentId: null,
  name: 'step wait',
  kind: 'internal',
  start: 1_795_219_200_000.25,
  end: 1_795_219_200_001,
  attributes: { text: 'x', whole: 1, part: 0.5, yes: true, none: null },
  error: null,
});
const spans = (count: number) => Array.from({ length: count }, (_, number) => span(number));

let collector: Collector;
let exporter: SpanExporter;
const reported: string[] = [];
beforeEach(async () => {
  reported.length = 0;
  collector = await Collector.start();
  exporter = new SpanExporter({
    url: collector.url,
    headers: {},
    report: (message) => reported.push(message),
  });
});
afterEach(async () => {
  await exporter.close(0);
  await collector.stop();
});

describe('the exporter of spans', () => {
  it('sends them in batches', async () => {
    exporter.add(spans(1_200));
    await eventually(
      async () => exporter.sent,
      (sent) => sent === 1_200,
    );
    expect(collector.paths).toHaveLength(3);
    expect(collector.faults).toEqual([]);
    expect(collector.spans[0]).toMatchObject({
      startTimeUnixNano: '1795219200000250000',
      values: { text: 'x', whole: '1', part: '0.5', yes: 'true' },
    });
    expect(exporter.dropped).toBe(0);
  });

  it('sends them again after an answer that asks for it, and tells of it once', async () => {
    collector.status = 503;
    exporter.add(spans(500));
    await eventually(
      async () => collector.paths.length,
      (requests) => requests >= 2,
    );
    collector.status = 200;
    await eventually(
      async () => exporter.sent,
      (sent) => sent === 500,
    );
    expect(collector.spans).toHaveLength(500);
    expect(reported).toEqual([
      'The collector of traces cannot be reached: it answered 503. Calls go on without it.',
    ]);
  });

  it('drops what the collector refuses for good', async () => {
    collector.status = 400;
    exporter.add(spans(500));
    await eventually(
      async () => exporter.dropped,
      (dropped) => dropped === 500,
    );
    expect(exporter.waiting).toBe(0);
    expect(reported).toEqual(['Traces are not taken by the collector: it answered 400.']);
  });

  it('keeps no more than its queue holds, and counts the rest', () => {
    collector.status = 0;
    exporter.add(spans(10_000));
    exporter.add(spans(2_500));
    expect(exporter.waiting).toBe(10_000);
    expect(exporter.dropped).toBe(2_500);
  });
});
