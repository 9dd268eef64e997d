import { setImmediate } from 'node:timers/promises';
import { ModulesContainer } from '@nestjs/core';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { INestApplication } from '@nestjs/common';
import { rolesWith } from '../access/permissions.js';
import type { Permission } from '../access/permissions.js';
import { withLaterParts } from './later.js';

const PROBLEM = {
  type: 'object',
  description: 'Problem details (RFC 9457).',
  required: ['type', 'title', 'status', 'detail'],
  properties: {
    type: { type: 'string', example: 'about:blank' },
    title: { type: 'string', example: 'Invalid request' },
    status: { type: 'integer', example: 400 },
    detail: { type: 'string', example: 'The request body has one fault: see "errors".' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['pointer', 'message'],
        properties: {
          pointer: { type: 'string', description: 'JSON Pointer (RFC 6901).', example: '/name' },
          message: { type: 'string', example: 'Give it a name.' },
        },
      },
    },
  },
};

interface DescribedOperation {
  description?: string;
  responses?: Record<string, unknown>;
  readonly 'x-permission'?: string;
}

/** Who may call an operation, for people: programs read `x-permission`. */
function sayPermission(operation: DescribedOperation): void {
  const needed = (operation['x-permission'] ?? '').split(' ').filter((name) => name !== '') as Permission[];
  if (needed.length === 0) return;
  const list = needed.map((name) => `\`${name}\` (${rolesWith(name).join(', ')})`).join(' and ');
  operation.description = `${operation.description ? `${operation.description}\n\n` : ''}Needs ${list}.`;
}

/**
 * The OpenAPI document of everything that is mounted; every operation may answer a problem. It takes half a second to make,
 * so that others get their turn after each module and each path.
 */
export async function openApiDocument(app: INestApplication): Promise<OpenAPIObject> {
  const config = new DocumentBuilder()
    .setTitle('Hookswitch')
    .setDescription('Call flows, live calls and webhooks. Lists take `page_size` and `page_token`.')
    .setVersion('1')
    .addBearerAuth({ type: 'http', description: 'An API token.' }, 'token')
    .addCookieAuth(
      'hookswitch_session',
      { type: 'apiKey', in: 'cookie', description: 'The editor’s session; changes also need x-csrf-token.' },
      'session',
    )
    .addSecurityRequirements('token')
    .addSecurityRequirements('session')
    .build();
  const paths: OpenAPIObject['paths'] = {};
  const schemas: NonNullable<OpenAPIObject['components']>['schemas'] = {};
  for (const { controllers, metatype } of app.get(ModulesContainer).values()) {
    if (controllers.size === 0) continue;
    const part = SwaggerModule.createDocument(app, config, {
      autoTagControllers: false,
      include: [metatype],
    });
    Object.assign(schemas, withLaterParts(part.components?.schemas));
    for (const [path, described] of Object.entries(part.paths)) {
      await setImmediate();
      const operations = withLaterParts(described);
      for (const operation of Object.values(operations as Record<string, DescribedOperation>))
        finish(operation);
      // Methods of one path may be in several modules.
      paths[path] = { ...paths[path], ...operations };
    }
  }
  const components = { ...config.components, schemas: { ...schemas, Problem: PROBLEM as never } };
  return { ...config, paths, components };
}

function finish(operation: DescribedOperation): void {
  if (typeof operation !== 'object' || operation.responses === undefined) return;
  sayPermission(operation);
  operation.responses['default'] ??= {
    description: 'A problem.',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
}
