import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingHttpHeaders, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';

const attribute = z.strictObject({
  key: z.string().min(1),
  value: z.union([
    z.strictObject({ stringValue: z.string() }),
    z.strictObject({ intValue: z.string().regex(/^-?\d+$/) }),
    z.strictObject({ doubleValue: z.number() }),
    z.strictObject({ boolValue: z.boolean() }),
  ]),
});

const span = z.strictObject({
  traceId: z.string().regex(/^(?!0+$)[0-9a-f]{32}$/),
  spanId: z.string().regex(/^(?!0+$)[0-9a-f]{16}$/),
  parentSpanId: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .optional(),
  name: z.string().min(1),
  kind: z.int().min(1).max(5),
  startTimeUnixNano: z.string().regex(/^\d{19}$/),
  endTimeUnixNano: z.string().regex(/^\d{19}$/),
  attributes: z.array(attribute),
  status: z.strictObject({ code: z.int().min(0).max(2).optional(), message: z.string().optional() }),
});

/** ExportTraceServiceRequest in JSON, as far as it is used (opentelemetry-proto 1.x). */
const requestSchema = z.strictObject({
  resourceSpans: z.array(
    z.strictObject({
      resource: z.strictObject({ attributes: z.array(attribute) }),
      scopeSpans: z.array(
        z.strictObject({ scope: z.strictObject({ name: z.string() }), spans: z.array(span) }),
      ),
    }),
  ),
});

export type ReceivedSpan = z.infer<typeof span> & {
  /** Attributes by key, numbers as text. */
  readonly values: Readonly<Record<string, string>>;
};

/** A collector of traces on the loopback that is strict about what it takes. */
export class Collector {
  readonly spans: ReceivedSpan[] = [];
  readonly headers: IncomingHttpHeaders[] = [];
  readonly paths: string[] = [];
  readonly faults: string[] = [];
  /** Status of the answers from now on; 0: never answers. */
  status = 200;

  private constructor(private readonly server: Server) {}

  static async start(): Promise<Collector> {
    const server = createServer();
    const collector = new Collector(server);
    server.on('request', (request, response) => {
      let text = '';
      request.on('data', (chunk) => (text += String(chunk)));
      request.on('end', () => {
        collector.headers.push(request.headers);
        collector.paths.push(request.url ?? '');
        if (collector.status === 0) return;
        if (collector.status === 200) collector.#take(text);
        response.statusCode = collector.status;
        response.setHeader('content-type', 'application/json');
        response.end('{}');
      });
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return collector;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  #take(text: string): void {
    const parsed = requestSchema.safeParse(JSON.parse(text));
    if (!parsed.success) {
      this.faults.push(parsed.error.message);
      return;
    }
    for (const { scopeSpans } of parsed.data.resourceSpans) {
      for (const { spans } of scopeSpans) {
        for (const received of spans) {
          const values = Object.fromEntries(
            received.attributes.map(({ key, value }) => [key, String(Object.values(value)[0])]),
          );
          this.spans.push({ ...received, values });
        }
      }
    }
  }
}
