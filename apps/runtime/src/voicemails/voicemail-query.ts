import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsUUID } from 'class-validator';
import { z } from 'zod';
import { BooleanField } from '../http/boolean-field.js';
import { RecordingQuery } from '../recordings/recording-query.js';

/** Filters of the messages; all that are given must fit. */
export class VoicemailQuery extends RecordingQuery {
  @ApiPropertyOptional({ description: 'Messages in this mailbox.' })
  @IsOptional()
  @IsUUID()
  mailbox_id?: string;

  @ApiPropertyOptional({
    type: Boolean,
    description: '`true`: only those that nobody has heard yet; `false`: only the others.',
  })
  @IsOptional()
  @BooleanField()
  new?: boolean;
}

/** Body of `PATCH /voicemails/{id}`. */
export const heardBody = z
  .strictObject({
    heard: z
      .boolean()
      .meta({ description: '`true`: its owner has heard it; `false`: it counts as new again.' }),
  })
  .meta({ title: 'Heard' });
