import { jest } from '@jest/globals';
import { z } from 'zod';
import { flowDocumentSchema } from '../flow-document.js';
import { defineNode } from '../node-definition.js';
import type { NodeRegistry } from '../node-definition.js';
import type { StoredSecret } from '../node-effects.js';
import { headerRowSchema } from '../objects/fields.schema.js';
import { objectTypes } from '../objects/object-types.js';
import { secretFieldSchema } from '../secret-value.schema.js';
import { sealFlowSecrets } from './flow-secrets.js';
import { sealSecrets } from './secret-fields.js';
import type { SealSecret } from './secret-fields.js';
import { collectSecrets, maskSecrets, secretHint } from './secret-shapes.js';

let slots = 0;
beforeEach(() => (slots = 0));

const seal: SealSecret = (value, previous) => ({
  $secret: previous?.$secret ?? `slot${(slots += 1)}`,
  version: (previous?.version ?? 0) + 1,
  hint: secretHint(value),
});

const schema = objectTypes.webhook.schema;
const stored = (slot: string, hint: string): StoredSecret => ({ $secret: slot, version: 1, hint });
const masked = (hint: string) => ({ secret: true, hint });
const row = (name: string, value: unknown, secret = true) => ({ name, value, secret });

function sealed(wire: unknown, previous: unknown = null) {
  const result = sealSecrets(schema, wire, previous, seal);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result;
}

describe('a secret field', () => {
  it('becomes a reference, and its new value a new version of the same slot', () => {
    const first = sealed({ name: 'CRM', secret: 'topsecret-abcdef' }).value;
    expect(first).toEqual({ name: 'CRM', secret: { $secret: 'slot1', version: 1, hint: '…cdef' } });
    expect(sealed({ secret: 'new-value-1234' }, first).value).toEqual({
      secret: { $secret: 'slot1', version: 2, hint: '…1234' },
    });
  });

  it('stays when it is written as it was read', () => {
    const before = { secret: stored('s', '…cdef') };
    const result = sealed(maskSecrets(before), before);
    expect(result.value).toEqual(before);
    expect(result.removed).toEqual([]);
  });

  it.each([null, ''])('is removed by %j', (value) => {
    const before = { secret: stored('s', '…cdef') };
    const result = sealed({ secret: value }, before);
    expect(result.value).toEqual({ secret: null });
    expect(result.removed).toEqual([before.secret]);
  });

  it.each<[string, unknown, string, RegExp]>([
    ['kept where there is none', { secret: masked('…') }, '/secret', /no secret here/],
    ['no key', { secret: 'whsec_tooshort' }, '/secret', /24 to 64 bytes/],
    ['no text', { secret: 42 }, '/secret', /as text/],
    ['a list', { secret: ['s3cret'] }, '/secret', /as text/],
    ['somebody else’s reference', { secret: stored('s', '…') }, '/secret/$secret', /reference/],
    ['a reference elsewhere', { detail: { $secret: 's' } }, '/detail/$secret', /reference/],
    [
      'made readable',
      { headers: [row('A', masked('…'), false)] },
      '/headers/0/value',
      /cannot be made readable/,
    ],
    ['kept in a new row', { headers: [row('A', masked('…'))] }, '/headers/0/value', /no secret here/],
  ])('is refused: %s', (_name, wire, pointer, message) => {
    const spy = jest.fn(seal);
    expect(sealSecrets(schema, { ...(wire as object), name: 'x' }, null, spy)).toEqual({
      ok: false,
      problems: [{ code: 'invalid_field', pointer, message: expect.stringMatching(message) }],
    });
    expect(spy).not.toHaveBeenCalled();
  });

  it.each(['MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'c'.repeat(43) + '='])('signs with the key %s', (key) => {
    expect(sealSecrets(schema, { secret: `whsec_${key}` }, null, seal).ok).toBe(true);
  });

  it.each(['', 'c'.repeat(31), 'c'.repeat(28) + '=', '-'.repeat(32), 'c'.repeat(92)])(
    'does not sign with %j',
    (key) => {
      expect(sealSecrets(schema, { secret: `whsec_${key}` }, null, seal).ok).toBe(false);
    },
  );

  it('is sealed once where two shapes of a choice both have it', () => {
    const shape = (type: string) =>
      z.strictObject({ type: z.literal(type), key: secretFieldSchema.meta({ secret: true }) });
    const choice = z.strictObject({ auth: z.discriminatedUnion('type', [shape('basic'), shape('bearer')]) });
    const spy = jest.fn(seal);
    expect(sealSecrets(choice, { auth: { type: 'bearer', key: 'geheimnis' } }, null, spy)).toMatchObject({
      ok: true,
    });
    expect(spy).toHaveBeenCalledTimes(1);
  });

  it('shows four characters of a long value and none of a short one', () => {
    expect(secretHint('s3cret!')).toBe('…');
    expect(secretHint('s3cretab')).toBe('…etab');
    expect(secretHint('geheim😀😀😀😀')).toBe('…😀😀😀😀');
  });
});

describe('header rows', () => {
  const a = stored('a', '…aaaa');
  const b = stored('b', '…bbbb');
  const before = { headers: [row('X-A', a), row('X-B', b), row('X-C', 'plain', false)] };
  const headersAfter = (headers: unknown[]) => (sealed({ headers }, before).value as typeof before).headers;

  it('keep their secrets when they are moved, in any case of letters', () => {
    expect(headersAfter([row('x-b', masked('…bbbb')), row('X-A', masked('…aaaa'))])).toEqual([
      row('x-b', b),
      row('X-A', a),
    ]);
  });

  it('keep their secrets when they are renamed, even below a removed row', () => {
    expect(headersAfter([row('X-New', masked('…bbbb'))])).toEqual([row('X-New', b)]);
  });

  it('give a secret to no second row', () => {
    const result = sealSecrets(schema, { headers: [row('X-A', masked('…aaaa')), row('X-A', masked('…aaaa'))] }, before, seal);
    expect(result).toMatchObject({ ok: false, problems: [{ pointer: '/headers/1/value' }] });
  }); // prettier-ignore

  it('become secret and readable with a new value only', () => {
    expect(headersAfter([row('X-C', 'now-secret'), row('X-A', 'now-plain', false)])).toEqual([
      row('X-C', { $secret: 'slot1', version: 1, hint: '…cret' }),
      row('X-A', 'now-plain', false),
    ]);
  });

  it('have an empty value when it is removed', () => {
    expect(headersAfter([row('X-A', null)])).toEqual([row('X-A', '')]);
  });
});

describe('secrets of a flow', () => {
  const registry: NodeRegistry = {
    hook: defineNode({
      type: 'hook',
      title: 'Hook',
      summary: '',
      category: 'integration',
      icon: 'webhook',
      config: z.strictObject({
        token: secretFieldSchema.meta({ secret: true }),
        headers: z.array(headerRowSchema).default([]),
      }),
      machine: null as never,
    }),
  };
  const flow = (nodes: Record<string, unknown>) => flowDocumentSchema.parse({ nodes });
  const node = (config: unknown, type = 'hook') => ({ type, label: '', config });

  it('are sealed, kept and removed node by node', () => {
    const first = sealFlowSecrets(registry, flow({ n1: node({ token: 'first-token' }) }), null, seal);
    if (!first.ok) throw new Error('refused');
    expect(JSON.stringify(first.document)).not.toContain('first-token');
    const wire = maskSecrets(first.document);
    expect(wire.nodes['n1']?.config).toEqual({ token: masked('…oken') });

    const same = sealFlowSecrets(registry, wire, first.document, seal);
    expect(same).toEqual({ ok: true, document: first.document, removed: [] });

    const gone = sealFlowSecrets(registry, flow({}), first.document, seal);
    expect(gone).toMatchObject({ ok: true, removed: collectSecrets(first.document) });
  });

  it('are never sealed when any node has a problem', () => {
    const spy = jest.fn(seal);
    const wire = flow({ n1: node({ token: 'good-token' }), n2: node({ token: masked('…') }) });
    expect(sealFlowSecrets(registry, wire, null, spy, '/document')).toMatchObject({
      ok: false,
      problems: [{ pointer: '/document/nodes/n2/config/token' }],
    });
    expect(spy).not.toHaveBeenCalled();
  });

  it('do not pass to a node of another type with the same id', () => {
    const before = flow({ n1: node({ token: stored('s', '…oken') }, 'other') });
    const wire = flow({ n1: node({ token: masked('…oken') }) });
    expect(sealFlowSecrets(registry, wire, before, seal)).toMatchObject({ ok: false });
  });

  it('of an unknown node type stay as they were', () => {
    const before = flow({ n1: node({ deep: [{ key: stored('s', '…oken') }], colour: 'red' }, 'future') });
    const result = sealFlowSecrets(registry, maskSecrets(before), before, seal);
    expect(result).toEqual({ ok: true, document: before, removed: [] });
    const stolen = flow({ n1: node({ key: stored('s', '…oken') }, 'future') });
    expect(sealFlowSecrets(registry, stolen, before, seal)).toMatchObject({
      ok: false,
      problems: [{ pointer: '/nodes/n1/config/key/$secret' }],
    });
  });
});
