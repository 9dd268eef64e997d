import { Module } from '@nestjs/common';
import { CdrReader } from './cdr-reader.js';
import { CdrsController } from './cdrs.controller.js';

/** Call detail records. */
@Module({ controllers: [CdrsController], providers: [CdrReader] })
export class CdrsModule {}
