import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { objectTypes } from '@hookswitch/flow-model';
import { IsIn, IsOptional, IsUUID } from 'class-validator';

const TYPES = Object.keys(objectTypes);
const CONFIGURATIONS = ['drafts', 'live'] as const;

/** Whose uses are asked for. */
export class UsageQuery {
  @ApiProperty({ enum: TYPES })
  @IsIn(TYPES, { message: `Object types are ${TYPES.join(', ')}.` })
  type!: string;

  @ApiProperty({ format: 'uuid' })
  @IsUUID('all', { message: 'Give the id of an object.' })
  id!: string;
}

/** Which part of which configuration is to be drawn. */
export class MapQuery {
  @ApiPropertyOptional({ format: 'uuid', description: 'Only what a call to this number can reach.' })
  @IsOptional()
  @IsUUID('all', { message: 'Give the id of a number.' })
  number_id?: string;

  @ApiPropertyOptional({ enum: CONFIGURATIONS, default: 'drafts' })
  @IsOptional()
  @IsIn(CONFIGURATIONS, { message: 'Say "drafts" or "live".' })
  of?: (typeof CONFIGURATIONS)[number];
}
