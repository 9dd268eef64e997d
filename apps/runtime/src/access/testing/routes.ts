import 'reflect-metadata';
import { RequestMethod } from '@nestjs/common';
import type { INestApplication } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { NEEDS } from '../may.js';
import type { Kind, Needs } from '../may.js';
import { PUBLIC } from '../principal.js';

/** A route as its controller declares it. */
export interface DeclaredRoute {
  readonly method: string;
  /** `/api/v1/flows/:id`. */
  readonly path: string;
  /** `DeliveriesController.resend`, to be found. */
  readonly place: string;
  readonly needs: Needs | undefined;
  readonly isPublic: boolean;
}

type Handler = (...args: never[]) => unknown;

/** All routes that the application's controllers declare, in the order of their addresses. */
export function declaredRoutes(app: INestApplication): readonly DeclaredRoute[] {
  const controllers = [...app.get(ModulesContainer).values()].flatMap(({ controllers: of }) => [
    ...of.values(),
  ]);
  const routes = controllers.flatMap(({ metatype }) => {
    const controller = metatype as Handler & { readonly prototype: Record<string, Handler> };
    return Object.getOwnPropertyNames(controller.prototype).flatMap((name) => {
      if (name === 'constructor') return [];
      // Not read by its name: a getter would run.
      const handler = Object.getOwnPropertyDescriptor(controller.prototype, name)?.value as
        Handler | undefined;
      const path = typeof handler === 'function' ? own<string>('path', handler) : undefined;
      if (handler === undefined || path === undefined) return [];
      const parts = [own<string>('path', controller) ?? '', path].map((part) => part.replace(/^\/|\/$/g, ''));
      return {
        method: RequestMethod[own<number>('method', handler) ?? 0] ?? 'GET',
        path: `/${parts.filter((part) => part !== '').join('/')}`,
        place: `${controller.name}.${name}`,
        needs: own<Needs>(NEEDS, handler) ?? own<Needs>(NEEDS, controller),
        isPublic: (own<Kind>(PUBLIC, handler) ?? own<Kind>(PUBLIC, controller)) !== undefined,
      };
    });
  });
  return routes.sort((one, other) =>
    `${one.path} ${one.method}`.localeCompare(`${other.path} ${other.method}`),
  );
}

function own<T>(key: string | symbol, target: Handler): T | undefined {
  return Reflect.getMetadata(key, target) as T | undefined;
}
