import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ROLES } from '@hookswitch/store';
import { ApiUnderTest } from '../configuration/testing/api-under-test.js';
import { PERMISSION_NAMES, PERMISSIONS, permissionsOf, rolesWith } from './permissions.js';
import type { Permission } from './permissions.js';
import { declaredRoutes } from './testing/routes.js';
import type { DeclaredRoute } from './testing/routes.js';

const SAFE = new Set(['GET', 'HEAD']);
const UNKNOWN_ID = '01937a00-0000-7000-8000-00000000dead';
const PAGE = fileURLToPath(new URL('../../../../docs/how-to/roles.md', import.meta.url));

let api: ApiUnderTest;
let routes: readonly DeclaredRoute[];

beforeAll(async () => {
  api = await ApiUnderTest.start({ HOOKSWITCH_COMPATIBLE_API: 'voipstudio,voipbin' });
  routes = declaredRoutes(api.running.app);
});
afterAll(() => api.stop());

/** A token with this scope, made by the token of the settings. */
async function tokenOf(scope: object): Promise<string> {
  const answer = await api.post('/api_tokens', { name: 'of a test', ...scope });
  expect(answer.status).toBe(201);
  return answer.body.token;
}

/** Asks with neither body nor query: who may is refused as wrong or finds nothing, who may not hears 403. */
async function ask({ method, path }: DeclaredRoute, token: string) {
  const url = api.running.url + path.replaceAll(/:\w+/g, UNKNOWN_ID);
  const end = new AbortController();
  const answer = await fetch(url, {
    method,
    headers: { authorization: `Bearer ${token}` },
    signal: end.signal,
  });
  const denied = answer.status === 403 ? await answer.text() : null;
  end.abort();
  return { status: answer.status, denied };
}

async function expectAllowedExactly(token: string, has: ReadonlySet<Permission>): Promise<void> {
  const wrong: string[] = [];
  for (const route of routes) {
    if (route.isPublic || route.needs === undefined) continue;
    const lacking = route.needs.permissions.filter((permission) => !has.has(permission));
    const { status, denied } = await ask(route, token);
    const isRight = lacking.length === 0 ? status !== 403 : denied?.includes(lacking[0]!) === true;
    if (!isRight) wrong.push(`${route.method} ${route.path}: ${status} ${denied ?? ''}`);
  }
  expect(wrong).toEqual([]);
}

describe('every route', () => {
  it('says which permission it needs', () => {
    const undeclared = routes
      .filter(({ needs, isPublic }) => needs === undefined && !isPublic)
      .map(
        ({ method, path, place }) =>
          `${place} (${method} ${path}) says nothing: write @May('…') above its @${method.charAt(0)}${method.slice(1).toLowerCase()}(…), ` +
          `with a permission of apps/runtime/src/access/permissions.ts; import { May } from 'access/may.js'`,
      );
    expect(undeclared).toEqual([]);
    expect(routes.length).toBeGreaterThan(150);
  });

  it('changes nothing with a permission to read', () => {
    const wrong = routes.filter(
      ({ method, needs }) =>
        !SAFE.has(method) &&
        needs?.kind !== 'asks_only' &&
        needs?.permissions.some((permission) => permission.endsWith(':read')) === true,
    );
    expect(wrong.map(({ place }) => place)).toEqual([]);
  });

  it('that a viewer may use besides reading concerns only themselves, or changes nothing', () => {
    const viewer = permissionsOf('viewer');
    const open = routes.filter(
      ({ method, needs, isPublic }) =>
        !SAFE.has(method) && !isPublic && needs!.permissions.every((permission) => viewer.has(permission)),
    );
    expect(open.map(({ place }) => place).sort()).toEqual([
      'AccountsController.changePassword',
      'DialectsController.sample',
      'RecoverRunsController.preview',
      'SessionController.signOut',
      'VerificationController.verify',
    ]);
  });

  it('is open to strangers only where it must be', () => {
    expect(routes.filter(({ isPublic }) => isPublic).map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /*',
      'POST /api/v1/messages/:id/receipts/:token',
      'POST /api/v1/session',
      'GET /health/live',
      'GET /health/ready',
      'GET /media/doctor/:name',
    ]);
  });

  it('says its permission in the API’s description', async () => {
    const token = await tokenOf({ role: 'viewer' });
    const answer = await fetch(`${api.running.url}/api/openapi.json`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const body = (await answer.json()) as {
      paths: Record<string, Record<string, { 'x-permission'?: string; description?: string }>>;
    };
    const silent = routes
      .filter(({ path, needs }) => path.startsWith('/api/v1/') && needs?.permissions.length === 1)
      .filter(({ method, path, needs }) => {
        const operation = body.paths[path.replaceAll(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()];
        const [permission] = needs!.permissions;
        return (
          operation?.['x-permission'] !== permission ||
          !operation?.description?.includes(`\`${permission}\` (${rolesWith(permission!).join(', ')})`)
        );
      });
    expect(silent.map(({ place }) => place)).toEqual([]);
  });
});

describe('a role', () => {
  it.each(ROLES)('%s may use the routes of its permissions, and no other', async (role) => {
    await expectAllowedExactly(await tokenOf({ role }), permissionsOf(role));
  });

  it('has all that the one below it has', () => {
    const [viewer, operator, admin] = ROLES.map((role) => [...permissionsOf(role)]);
    expect([viewer!.length, operator!.length]).toEqual([10, 20]);
    expect(operator).toEqual(expect.arrayContaining(viewer!));
    expect(admin).toEqual(PERMISSION_NAMES);
  });
});

describe('a scope', () => {
  it.each(PERMISSION_NAMES)('%s opens its routes, and no other', async (permission) => {
    await expectAllowedExactly(await tokenOf({ scopes: [permission] }), new Set([permission]));
  });
});

describe('the page about roles', () => {
  it('has the table of permissions as it is', () => {
    const rows = PERMISSION_NAMES.map((name) => {
      const { means } = PERMISSIONS[name];
      return [`\`${name}\``, means, ...ROLES.map((role) => (rolesWith(name).includes(role) ? '✓' : ''))];
    });
    const written = readFileSync(PAGE, 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('| `'))
      .map((line) => line.split('|').slice(1, -1))
      .map((cells) => cells.map((cell) => cell.trim()));
    expect(written).toEqual(rows);
  });
});
