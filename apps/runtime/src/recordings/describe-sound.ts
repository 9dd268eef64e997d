import { applyDecorators } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiResponse } from '@nestjs/swagger';

/** Describes an operation that answers the sound of a recording or of a message. */
export function DescribeSound(operationId: string): MethodDecorator {
  return applyDecorators(
    ApiOperation({ operationId, summary: 'The sound: WAV, whole or by range' }),
    ApiProduces('audio/wav'),
    ApiResponse({
      status: 200,
      description: 'A WAV file.',
      content: { 'audio/wav': { schema: { type: 'string', format: 'binary' } } },
    }),
    ApiResponse({ status: 206, description: 'The range that was asked for.' }),
    ApiResponse({ status: 304, description: 'It is as you have it.' }),
  );
}
