import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { AppModule } from './app.module.js';
import { CommandLine } from './access/command-line.js';
import { compose } from './composition/compose.js';
import type { Overrides } from './composition/compose.js';
import { drainParts, startParts, stopParts } from './composition/lifecycle.js';
import type { Parts } from './composition/parts.js';
import { mountCompatible } from './compatible/mount-compatible.js';
import { rememberOrigin } from './configuration/compose-configuration.js';
import { refuseChangesWhileUnwritable } from './data-folder/refuse-changes.js';
import { countRequests } from './metrics/count-requests.js';
import { answerClientError } from './http/client-error.js';
import { Door, isOfApi } from './http/door.js';
import { BODY_LIMIT_BYTES, useJsonParser, useTextParsers } from './http/json-parser.js';
import { refuseOtherMethods } from './http/known-paths.js';
import { OpenApiController } from './http/open-api.controller.js';
import { openApiDocument } from './http/open-api.js';
import { mountInboxReceiver } from './inbox/inbox-receiver.js';
import { mountMedia } from './media/media-server.js';
import { takeReceiptForms } from './messages/receipt-bodies.js';
import { problemOf, sendProblem } from './http/problem.filter.js';
import { useSecurityHeaders } from './http/security-headers.js';
import { takeAudioBodies } from './prompts/audio-bodies.js';
import { NestLog } from './logging/logger.js';
import { seedSample } from './sample/seed-sample.js';
import type { Settings } from './settings/settings.js';

/** A client has so long to say what it wants … */
const HEADERS_MS = 30_000;
/** … and so long to send all of it: the largest prompt (10 MB) over a line of 0.3 Mbit/s. */
const REQUEST_MS = 300_000;

/** Changes that the API has taken get this long to end when the process stops, and readers after them. */
const HTTP_DRAIN_MS = 1_000;

/** A started runtime that answers on a real port. */
export interface RunningApp {
  readonly app: NestFastifyApplication;
  readonly parts: Parts;
  /** `http://127.0.0.1:8080`, with the port that was really taken. */
  readonly url: string;
  /** Stops in order: no new changes, no new calls, webhooks on their way, readers, the store. */
  close(): Promise<void>;
}

/**
 * Composes, starts and listens: store → release → deliverer → engine → gateways → HTTP.
 * Tests give settings with `HOOKSWITCH_PORT=0` and a data folder of their own, and talk to `url`.
 */
export async function createApp(settings: Settings, overrides: Overrides = {}): Promise<RunningApp> {
  const parts = await compose(settings, overrides);
  let app: NestFastifyApplication | null = null;
  let door: Door;
  try {
    app = await buildHttp(parts);
    door = new Door(fastifyOf(app));
    await startParts(parts);
    await app.listen(settings.port, settings.host);
    parts.configuration.ownOrigin.listensOn((app.getHttpServer().address() as AddressInfo).port);
    parts.listening.begin();
    await rememberOrigin(parts.store, parts.configuration);
    await seedSample(parts.store, parts.configuration);
    parts.readiness.started();
    app.get(CommandLine).publish(await app.getUrl());
  } catch (error) {
    // What had begun to start is stopped, so that the data folder is free again.
    await app?.close().catch(() => undefined);
    await stopParts(parts);
    throw error;
  }
  const listening = app;
  let closing: Promise<void> | null = null;
  return {
    app,
    parts,
    url: await app.getUrl(),
    close: () => (closing ??= stop(listening, door, parts)),
  };
}

async function buildHttp(parts: Parts): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT_BYTES,
    http: { headersTimeout: HEADERS_MS },
    requestTimeout: REQUEST_MS,
    // Kept-alive connections outlive the 60 s that proxies keep theirs.
    keepAliveTimeout: 65_000,
    genReqId: () => randomUUID(),
    trustProxy: false,
    forceCloseConnections: 'idle',
    clientErrorHandler: answerClientError,
    // Pipes check requests. Fastify would load what compiles JSON Schemas, for nothing.
    schemaController: { compilersFactory: { buildValidator: refuseSchema, buildSerializer: refuseSchema } },
    // What the router refuses before any route, for example a URL that cannot be decoded.
    frameworkErrors: (error: Error, _request: unknown, reply: unknown) =>
      sendProblem(reply as FastifyReply, problemOf(error)),
  } as ConstructorParameters<typeof FastifyAdapter>[0]);
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.of(parts), adapter, {
    bodyParser: false,
    abortOnError: false,
    logger: new NestLog(parts.log),
  });
  const fastify = fastifyOf(app);
  useJsonParser(fastify);
  useTextParsers(fastify);
  await useSecurityHeaders(fastify);
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-request-id', request.id);
    // What the API tells is for who asked, and for now.
    if (isOfApi(request)) void reply.header('cache-control', 'no-store');
    done();
  });
  mountCompatible(fastify, parts.settings.compatibleApi);
  refuseOtherMethods(fastify);
  takeAudioBodies(fastify);
  takeReceiptForms(fastify);
  mountInboxReceiver(fastify, () => parts.configuration.inboxes);
  mountMedia(fastify, () => parts.media.folders);
  countRequests(fastify, parts.metrics);
  refuseChangesWhileUnwritable(fastify, parts.dataFolder);
  app.get(OpenApiController).publish(() => openApiDocument(app));
  return app;
}

function refuseSchema(): never {
  throw new Error('A route has a JSON Schema of Fastify’s: describe it by a pipe.');
}

function fastifyOf(app: NestFastifyApplication): FastifyInstance {
  return app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
}

/** The address is open to the last: webhooks on their way may be meant for the inbox. */
async function stop(app: NestFastifyApplication, door: Door, parts: Parts): Promise<void> {
  parts.readiness.stopping();
  app.get(CommandLine).withdraw();
  await door.close(HTTP_DRAIN_MS);
  await drainParts(parts);
  const cut = setTimeout(() => app.getHttpServer().closeAllConnections(), HTTP_DRAIN_MS);
  try {
    await app.close();
  } finally {
    clearTimeout(cut);
    await stopParts(parts);
  }
}
