import { Global, Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { CONFIGURATION } from '../configuration/tokens.js';
import type { Parts } from './parts.js';
import * as token from './tokens.js';

/** Hands the composed parts to every other module, by token. */
@Global()
@Module({})
export class CompositionModule {
  static of(parts: Parts): DynamicModule {
    const providers = [
      { provide: token.SETTINGS, useValue: parts.settings },
      { provide: token.LOG, useValue: parts.log },
      { provide: token.STORE, useValue: parts.store },
      { provide: token.ENGINE, useValue: parts.engine },
      { provide: token.WEBHOOKS, useValue: parts.deliverer },
      { provide: token.RECOVERY, useValue: parts.recovery },
      { provide: token.ENDPOINT_WATCH, useValue: parts.endpointWatch },
      { provide: token.REGISTRY, useValue: parts.registry },
      { provide: token.PROMPTS, useValue: parts.prompts },
      { provide: token.RECORDING_REMOVAL, useValue: parts.recordingRemoval },
      { provide: token.TRANSCRIBING, useValue: parts.transcribing },
      { provide: token.MESSAGES, useValue: parts.messages },
      { provide: token.MESSAGE_DESK, useValue: parts.messageDesk },
      { provide: token.SIMULATOR, useValue: parts.simulator },
      { provide: token.GATEWAYS, useValue: parts.gateways },
      { provide: token.PRESENCE, useValue: parts.presence },
      { provide: token.STREAM, useValue: parts.stream },
      { provide: token.METRICS, useValue: parts.metrics },
      { provide: token.SPEECH, useValue: parts.speech },
      { provide: token.ADMISSION, useValue: parts.admission },
      { provide: token.READINESS, useValue: parts.readiness },
      { provide: CONFIGURATION, useValue: parts.configuration },
    ];
    return { module: CompositionModule, providers, exports: providers };
  }
}
