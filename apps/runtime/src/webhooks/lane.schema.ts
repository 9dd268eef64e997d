import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { z } from 'zod';
import { PageQuery } from '../http/paging.js';

const KINDS = ['webhook', 'component'] as const;

/** Query of `GET /lanes`. */
export class ListLanesQuery extends PageQuery {
  @ApiPropertyOptional({ enum: KINDS, description: 'Of global webhooks, or of Webhook and Fetch objects.' })
  @IsOptional()
  @IsIn(KINDS)
  kind?: (typeof KINDS)[number];

  @ApiPropertyOptional({ description: 'Of the Webhook and Fetch objects of this flow.', format: 'uuid' })
  @IsOptional()
  @IsUUID()
  flow_id?: string;
}

const time = z.iso.datetime().nullable();

/** A lane as `GET /lanes` shows it. */
export const laneAnswer = {
  schema: z.strictObject({
    id: z.string(),
    kind: z.enum(KINDS),
    webhook_id: z.string().nullable(),
    flow_id: z.string().nullable(),
    node_id: z.string().nullable(),
    origin: z.string().nullable().meta({ description: 'Where the last request went.' }),
    fallback: z.string().nullable().meta({
      description:
        'Where it went instead: the fallback URL, since that server did not answer. `null` when it did not.',
    }),
    summary: z.string().meta({ description: 'How it is getting on, for people.' }),
    breaker: z
      .strictObject({
        state: z.enum(['closed', 'open', 'half_open']),
        since: time,
        next_probe_at: time,
        failures: z.int(),
      })
      .meta({
        description:
          'Whether the origin answers. `open`: it did not, five times in a row, and rests; `half_open`: one request tries now.',
      }),
    paused: z.boolean(),
    owed: z.int().meta({ description: 'Deliveries that are to be sent; held ones are not.' }),
    oldest_owed_at: time,
    in_flight: z.int(),
    throttled_until: time.meta({ description: 'The server asked for a pause (Retry-After).' }),
    rate_limited_until: time,
    failures: z.int().meta({ description: 'Attempts in a row that failed, in whatever way.' }),
    last_failure: z.strictObject({ at: z.iso.datetime(), code: z.string(), message: z.string() }).nullable(),
    last_delivered_at: time,
  }),
  example: {
    id: 'webhook:01937a5e-6000-7b3f-8000-1f0d6a5c0a03',
    kind: 'webhook',
    webhook_id: '01937a5e-6000-7b3f-8000-1f0d6a5c0a03',
    flow_id: null,
    node_id: null,
    origin: 'https://crm.example',
    fallback: null,
    summary:
      'https://crm.example does not answer. There was no complete answer within 5000 ms. Everything waits; in 9 seconds one request tries whether it is back.',
    breaker: {
      state: 'open',
      since: '2026-11-21T09:30:00.000Z',
      next_probe_at: '2026-11-21T09:30:10.000Z',
      failures: 5,
    },
    paused: false,
    owed: 120,
    oldest_owed_at: '2026-11-21T09:29:30.000Z',
    in_flight: 0,
    throttled_until: null,
    rate_limited_until: null,
    failures: 5,
    last_failure: {
      at: '2026-11-21T09:30:00.000Z',
      code: 'timeout',
      message: 'There was no complete answer within 5000 ms.',
    },
    last_delivered_at: '2026-11-21T09:29:00.000Z',
  },
};
