import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { PageQuery } from '../../http/paging.js';

/** The query of a list of drafts. */
export class DraftQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Objects whose name contains this, in any case.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  name?: string;
}
