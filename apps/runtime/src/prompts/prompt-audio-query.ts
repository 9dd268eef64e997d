import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';

/** Which sound of a prompt is wanted. */
export class PromptAudioQuery {
  @ApiPropertyOptional({
    description: 'The key of the sound that is meant: 404 when the prompt has another by now.',
    example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  })
  @IsOptional()
  @Matches(/^[0-9a-f]{64}$/, { message: 'Write the key of a sound, 64 hex digits' })
  key?: string;
}
