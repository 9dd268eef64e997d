import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { OpenAPIObject } from '@nestjs/swagger';

/** The API's own description. */
@ApiExcludeController()
@Controller('api/openapi.json')
export class OpenApiController {
  private document: OpenAPIObject | null = null;

  /** Called once all routes are known. */
  publish(document: OpenAPIObject): void {
    this.document = document;
  }

  @Get()
  get(): OpenAPIObject | null {
    return this.document;
  }
}
