import { z } from 'zod';
import { laneAnswer } from '../webhooks/lane.schema.js';
import { figuresSchema } from './figures.schema.js';
import { HEALTH_STATES } from './health-resource.js';
import type { HealthResource } from './health-resource.js';

const time = z.iso.datetime().nullable();
const lane = laneAnswer.schema.shape;

const example: HealthResource = {
  webhook_id: '01937a5e-6000-7b3f-8000-1f0d6a5c0a03',
  name: 'CRM',
  state: 'not_answering',
  summary:
    'https://crm.example does not answer. There was no complete answer within 5000 ms. Everything waits; in 9 seconds one request tries whether it is back.',
  last_hour: { attempts: 812, delivered: 790, success_rate: 0.9729, p95_ms: 184 },
  last_24_hours: { attempts: 20110, delivered: 20080, success_rate: 0.9985, p95_ms: 160 },
  failing_since: '2026-11-21T09:29:31.000Z',
  alerted_at: '2026-11-21T09:29:39.000Z',
  disabled_reason: null,
  last_failure: {
    at: '2026-11-21T09:30:00.000Z',
    code: 'timeout',
    message: 'There was no complete answer within 5000 ms.',
  },
  last_delivered_at: '2026-11-21T09:29:00.000Z',
  breaker: {
    state: 'open',
    since: '2026-11-21T09:30:00.000Z',
    next_probe_at: '2026-11-21T09:30:10.000Z',
    failures: 5,
  },
  owed: 120,
  oldest_owed_at: '2026-11-21T09:29:30.000Z',
  oldest_waiting_s: 31,
  throttled_until: null,
  rate_limited_until: null,
  rate_limit_per_s: 50,
};

/** How a webhook is getting on. */
export const healthAnswer = {
  schema: z.strictObject({
    webhook_id: z.uuid(),
    name: z.string(),
    state: z.enum(HEALTH_STATES).meta({
      description:
        '`disabled`: sending was stopped, see `disabled_reason`; `off`: not enabled; `idle`: nothing was sent lately.',
    }),
    summary: z.string().meta({ description: 'The same for people.' }),
    last_hour: figuresSchema,
    last_24_hours: figuresSchema,
    failing_since: time.meta({ description: 'The first of the attempts that failed in a row.' }),
    alerted_at: time.meta({ description: 'When `endpoint_failing` was told.' }),
    disabled_reason: z.string().nullable(),
    last_failure: lane.last_failure,
    last_delivered_at: lane.last_delivered_at,
    breaker: lane.breaker,
    owed: lane.owed,
    oldest_owed_at: lane.oldest_owed_at,
    oldest_waiting_s: z
      .int()
      .nullable()
      .meta({ description: 'Age of the oldest delivery that waits, in seconds.' }),
    throttled_until: lane.throttled_until,
    rate_limited_until: lane.rate_limited_until,
    rate_limit_per_s: z.int().nullable(),
  }),
  example,
};
