import { Global, Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import type { Parts } from './parts.js';
import { ACCESS_STORE, LOG, SETTINGS, STREAM } from './tokens.js';

/** Hands the composed parts to every other module, by token. */
@Global()
@Module({})
export class CompositionModule {
  static of(parts: Parts): DynamicModule {
    const providers = [
      { provide: SETTINGS, useValue: parts.settings },
      { provide: LOG, useValue: parts.log },
      { provide: ACCESS_STORE, useValue: parts.access },
      { provide: STREAM, useValue: parts.stream },
    ];
    return { module: CompositionModule, providers, exports: providers };
  }
}
