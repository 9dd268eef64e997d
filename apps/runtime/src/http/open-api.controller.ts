import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { SignedIn } from '../access/may.js';
import type { OpenAPIObject } from '@nestjs/swagger';

/** The API's own description. */
@ApiExcludeController()
@Controller('api/openapi.json')
export class OpenApiController {
  private document: Promise<OpenAPIObject> | null = null;
  private write: (() => Promise<OpenAPIObject>) | null = null;

  /** Says how the document is made. It is made when somebody asks: a start need not wait for it. */
  publish(write: () => Promise<OpenAPIObject>): void {
    this.write = write;
  }

  @SignedIn()
  @Get()
  async get(): Promise<OpenAPIObject | null> {
    this.document ??= this.write?.() ?? null;
    return this.document;
  }
}
