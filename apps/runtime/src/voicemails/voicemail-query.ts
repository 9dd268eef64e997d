import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsOptional, IsUUID } from 'class-validator';
import { z } from 'zod';
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
  @Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : (value as unknown)))
  @IsBoolean()
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
