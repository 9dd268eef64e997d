import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { SignedIn } from '../access/may.js';
import { asyncApi } from './async-api.js';

/** The events' own description, as OpenAPI is the API's. */
@ApiExcludeController()
@Controller('api/asyncapi.json')
export class AsyncApiController {
  private document: ReturnType<typeof asyncApi> | null = null;

  @SignedIn()
  @Get()
  get(): ReturnType<typeof asyncApi> {
    return (this.document ??= asyncApi('1'));
  }
}
