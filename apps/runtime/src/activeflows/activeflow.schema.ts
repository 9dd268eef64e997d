import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsUUID, Min } from 'class-validator';
import { PageQuery } from '../http/paging.js';

/** Query of `GET /activeflows`. */
export class ListActiveflowsQuery extends PageQuery {
  @ApiPropertyOptional({ enum: ['running', 'ended'] })
  @IsOptional()
  @IsIn(['running', 'ended'])
  status?: 'running' | 'ended';

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  flow_id?: string;

  @ApiPropertyOptional({ format: 'uuid', description: "The call's id." })
  @IsOptional()
  @IsUUID()
  reference_id?: string;

  @ApiPropertyOptional({ minimum: 1, description: 'Number of a release.' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  release?: number;
}
