import { Body, Controller, Headers, HttpCode, Inject, Param, Post, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiHeader, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { objectTypes, scheduleSchema } from '@hookswitch/flow-model';
import type { ObjectType } from '@hookswitch/flow-model';
import { CALENDAR_LIMIT, importCalendar, withImported } from '@hookswitch/pbx';
import type { CalendarMessage } from '@hookswitch/pbx';
import type { FastifyReply } from 'fastify';
import { May } from '../access/may.js';
import { draftExample } from '../configuration/drafts/draft-examples.js';
import type { DraftResource } from '../configuration/drafts/draft-presenter.js';
import { DraftService } from '../configuration/drafts/draft.service.js';
import { draftSchema } from '../configuration/drafts/json-schema.js';
import { HttpProblem } from '../http/http-problem.js';
import { later } from '../http/later.js';

const SCHEDULE = objectTypes.schedule as unknown as ObjectType;

/** What came of an import. */
interface Imported {
  readonly schedule: DraftResource;
  readonly added: { readonly holidays: number; readonly ranges: number };
  readonly messages: readonly CalendarMessage[];
}

const importedSchema = {
  type: 'object',
  required: ['schedule', 'added', 'messages'],
  properties: {
    schedule: later(() => draftSchema(SCHEDULE)),
    added: {
      type: 'object',
      required: ['holidays', 'ranges'],
      properties: { holidays: { type: 'integer' }, ranges: { type: 'integer' } },
    },
    messages: {
      type: 'array',
      description: 'What the file says and the schedule does not, or not as it is written.',
      items: {
        type: 'object',
        required: ['line', 'message'],
        properties: { line: { type: 'integer', minimum: 1 }, message: { type: 'string' } },
      },
    },
  },
};

const example = {
  schedule: later(() => draftExample(SCHEDULE)),
  added: { holidays: 1, ranges: 0 },
  messages: [{ line: 12, message: 'This event is cancelled, and left out.' }],
};

/** Holidays and hours out of calendar files. The schedules themselves are drafts like all others. */
@ApiTags(SCHEDULE.titlePlural)
@Controller('api/v1/schedules/:id/import')
export class ScheduleImportController {
  constructor(@Inject(DraftService) private readonly drafts: DraftService) {}

  @May('configuration:write')
  @Post()
  @HttpCode(200)
  @ApiOperation({
    operationId: 'import_calendar',
    summary: 'Take over the holidays and hours of an iCalendar file (RFC 5545)',
    description: [
      'The body is the file. Events of every week that have hours become hours of their name; all others become holidays,',
      'whole days or the hours of one, in the time zone of the schedule. Events of every month are written out for three years,',
      'those of a rule for years that a schedule does not have for ten. What is there already does not come twice, and',
      'what is not understood is told by line and left out. Nothing is live before the next Apply.',
    ].join(' '),
  })
  @ApiConsumes('text/calendar')
  @ApiHeader({ name: 'if-match', required: true, description: 'The ETag that was read last.' })
  @ApiBody({ schema: { type: 'string', maxLength: CALENDAR_LIMIT } })
  @ApiResponse({
    status: 200,
    schema: { ...importedSchema, example } as never,
    headers: { ETag: { schema: { type: 'string' } } },
  })
  async import(
    @Param('id') id: string,
    @Body() file: unknown,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Imported> {
    if (typeof file !== 'string' || file.trim() === '') {
      const message = 'Send the calendar file as text/calendar.';
      throw HttpProblem.invalid([{ pointer: '', message }]);
    }
    const { resource } = await this.drafts.get(SCHEDULE, id);
    const { shape } = scheduleSchema;
    const written = Object.entries(resource).filter(([field]) => Object.hasOwn(shape, field));
    const before = scheduleSchema.parse(Object.fromEntries(written));
    const { messages, ...found } = importCalendar(file, before.time_zone, Date.now());
    const after = withImported(before, found);
    const replaced = await this.drafts.replace(SCHEDULE, id, after, ifMatch);
    void reply.header('etag', replaced.etag);
    return {
      schedule: replaced.resource,
      added: {
        holidays: after.holidays.length - before.holidays.length,
        ranges: after.ranges.length - before.ranges.length,
      },
      messages,
    };
  }
}
