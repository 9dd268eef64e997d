import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { PageQuery } from '../../http/paging.js';

/** The query of a list of drafts. */
export class DraftQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Objects whose name contains this, in any case.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  name?: string;

  @ApiPropertyOptional({ description: 'Objects of this environment; `none`: those that belong to none.' })
  @IsOptional()
  @Matches(/^(none|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i, {
    message: 'Name an environment by its id, or say "none".',
  })
  environment_id?: string;
}
