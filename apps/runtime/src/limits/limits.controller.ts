import { Controller, Get, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { May } from '../access/may.js';
import { ADMISSION } from '../composition/tokens.js';
import { Describe } from '../http/answers.js';
import type { Admission } from './admission.js';
import type { LimitsResource } from './limit-resource.js';

const limitSchema = z.strictObject({
  name: z.enum(['owed_deliveries', 'calls', 'memory']),
  setting: z.string().meta({ description: 'The setting that changes it.' }),
  value: z.int().meta({ description: 'How much there is now; memory in megabytes.' }),
  limit: z.int().meta({ description: 'At this value new calls are refused.' }),
  resume_at: z.int().meta({ description: 'New calls are taken again when the value has fallen to this.' }),
  refusing: z.boolean(),
  since: z.iso.datetime().nullable(),
  reason: z.string().nullable().meta({ description: 'A sentence for people.' }),
  calls_refused: z
    .int()
    .meta({ description: 'Calls that heard busy because of it, since the start of the process.' }),
  calls_overflowed: z
    .int()
    .meta({ description: 'Calls that a number’s overflow flow took in place of its flow.' }),
});

/** Answer of `GET /api/v1/limits`, and `data` of the stream's `limits_updated`. */
export const limitsAnswer = {
  schema: z.strictObject({
    refusing: z.boolean().meta({ description: 'Whether new calls are refused or diverted now.' }),
    obstacle: z
      .string()
      .nullable()
      .meta({ description: 'What keeps new calls away besides the limits: a data folder that is full.' }),
    limits: z.array(limitSchema),
  }),
  example: {
    refusing: false,
    obstacle: null,
    limits: [
      {
        name: 'calls',
        setting: 'HOOKSWITCH_MAX_CALLS',
        value: 12,
        limit: 50_000,
        resume_at: 45_000,
        refusing: false,
        since: null,
        reason: null,
        calls_refused: 0,
        calls_overflowed: 0,
      },
    ],
  },
};

/** How much the process has taken on, and how much it may. */
@ApiTags('Limits')
@Controller('api/v1/limits')
export class LimitsController {
  constructor(@Inject(ADMISSION) private readonly admission: Admission) {}

  @May('system:read')
  @Get()
  @Describe({
    id: 'get_limits',
    summary: 'How much there is, how much there may be, and whether new calls are refused because of it',
    answer: limitsAnswer,
  })
  read(): LimitsResource {
    this.admission.look();
    return this.admission.resource();
  }
}
