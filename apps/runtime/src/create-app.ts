import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { AppModule } from './app.module.js';
import { compose } from './composition/compose.js';
import type { Overrides } from './composition/compose.js';
import type { Parts } from './composition/parts.js';
import { BODY_LIMIT_BYTES, useJsonParser } from './http/json-parser.js';
import { problemOf, sendProblem } from './http/problem.filter.js';
import { useSecurityHeaders } from './http/security-headers.js';
import { NestLog } from './logging/logger.js';
import type { Settings } from './settings/settings.js';

/** A started runtime that answers on a real port. */
export interface RunningApp {
  readonly app: NestFastifyApplication;
  readonly parts: Parts;
  /** `http://127.0.0.1:8080`, with the port that was really taken. */
  readonly url: string;
  /** Stops in the order of `main.ts`: no new requests, then the parts. */
  close(): Promise<void>;
}

/** Composes, starts and listens. Tests give settings with `port: 0` and a data folder of their own. */
export async function createApp(settings: Settings, overrides: Overrides = {}): Promise<RunningApp> {
  const parts = await compose(settings, overrides);
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT_BYTES,
    // A client has 30 s to send its request; kept-alive connections outlive the 60 s that proxies keep theirs.
    requestTimeout: 30_000,
    keepAliveTimeout: 65_000,
    genReqId: () => randomUUID(),
    trustProxy: false,
    // What the router refuses before any route, for example a URL that cannot be decoded.
    frameworkErrors: (error: Error, _request: unknown, reply: unknown) =>
      sendProblem(reply as FastifyReply, problemOf(error)),
    forceCloseConnections: true,
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.of(parts), adapter, {
    bodyParser: false,
    abortOnError: false,
    logger: new NestLog(parts.log),
  });
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  useJsonParser(fastify);
  await useSecurityHeaders(fastify);
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-request-id', request.id);
    done();
  });
  await app.listen(settings.port, settings.host);
  return { app, parts, url: (await app.getUrl()).replace('[::1]', '127.0.0.1'), close: () => app.close() };
}
