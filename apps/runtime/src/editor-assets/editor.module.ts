import { Module } from '@nestjs/common';
import { EditorController } from './editor.controller.js';

/** The built editor under `/`. The last module: its address takes what no other controller wants. */
@Module({ controllers: [EditorController] })
export class EditorModule {}
