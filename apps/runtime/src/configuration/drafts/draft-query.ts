import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { EnvironmentFilter } from '../../http/environment-filter.js';
import { PageQuery } from '../../http/paging.js';

/** The query of a list of drafts. */
export class DraftQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Objects whose name contains this, in any case.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  name?: string;

  @EnvironmentFilter('Objects')
  environment_id?: string;
}
