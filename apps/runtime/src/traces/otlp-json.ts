import type { AttributeValue, Span } from './span.js';

/** OTLP numbers of span kinds and of the status "error" (opentelemetry-proto, trace/v1). */
const KINDS = { internal: 1, server: 2, client: 3 } as const;
const STATUS_ERROR = 2;

/**
 * Spans as the body of an OTLP/HTTP request in JSON (OTLP 1.x, "JSON Protobuf Encoding": ids in hexadecimal, 64-bit
 * numbers as text).
 */
export function otlpJson(spans: readonly Span[], resource: Readonly<Record<string, AttributeValue>>): string {
  return JSON.stringify({
    resourceSpans: [
      {
        resource: { attributes: attributes(resource) },
        scopeSpans: [{ scope: { name: 'hookswitch' }, spans: spans.map(encode) }],
      },
    ],
  });
}

function encode(span: Span): object {
  return {
    traceId: span.traceId,
    spanId: span.spanId,
    ...(span.parentId !== null && { parentSpanId: span.parentId }),
    name: span.name,
    kind: KINDS[span.kind],
    startTimeUnixNano: nanoseconds(span.start),
    endTimeUnixNano: nanoseconds(Math.max(span.start, span.end)),
    attributes: attributes(span.attributes),
    status: span.error === null ? {} : { code: STATUS_ERROR, message: span.error },
  };
}

/** Milliseconds, perhaps with a fraction, in whole nanoseconds: too large a number for a float. */
function nanoseconds(ms: number): string {
  const whole = Math.floor(ms);
  return String(BigInt(whole) * 1_000_000n + BigInt(Math.round((ms - whole) * 1e6)));
}

function attributes(values: Readonly<Record<string, AttributeValue>>): object[] {
  return Object.entries(values).flatMap(([key, value]) =>
    value === null ? [] : [{ key, value: attribute(value) }],
  );
}

function attribute(value: string | number | boolean): object {
  if (typeof value === 'string') return { stringValue: value };
  if (typeof value === 'boolean') return { boolValue: value };
  return Number.isSafeInteger(value) ? { intValue: String(value) } : { doubleValue: value };
}
