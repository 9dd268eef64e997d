import { z } from 'zod';
import { migrateFlowDocument } from './document-migrations.js';
import { defineNode } from './node-definition.js';
import type { NodeRegistry } from './node-definition.js';

const registry: NodeRegistry = {
  talk: defineNode({
    type: 'talk',
    version: 3,
    migrations: {
      1: ({ words, ...rest }) => ({ ...rest, text: words }),
      2: (config) => ({ ...config, language: 'en-GB' }),
    },
    title: 'Talk',
    summary: '',
    category: 'call',
    icon: 'x',
    config: z.strictObject({ text: z.string(), language: z.string() }),
    machine: null as never,
  }),
};

const talk = (config: unknown, v?: number) => ({ type: 'talk', label: '', ...(v ? { v } : {}), config });

describe('documents of every age', () => {
  it('brings nodes forward one version after the other', () => {
    const input = { schema: 1, nodes: { a: talk({ words: 'hi' }), b: talk({ text: 'yo' }, 2) } };
    const before = structuredClone(input);
    expect(migrateFlowDocument(input, registry)).toEqual({
      ok: true,
      migrated: true,
      document: {
        schema: 1,
        nodes: {
          a: talk({ text: 'hi', language: 'en-GB' }, 3),
          b: talk({ text: 'yo', language: 'en-GB' }, 3),
        },
      },
    });
    expect(input).toEqual(before);
  });

  it('leaves the newest as it is, and what it does not understand', () => {
    const nodes = {
      a: talk({ text: 'hi' }, 3),
      b: { type: 'future', v: 9, config: { x: 1 } },
      c: 5,
      d: talk('x'),
    };
    const input = { schema: 1, nodes };
    const result = migrateFlowDocument(input, registry);
    expect(result).toEqual({ ok: true, migrated: false, document: input });
    expect(result.ok && result.document).toBe(input);
    expect(migrateFlowDocument({ nodes: [] }, registry)).toMatchObject({ ok: true, migrated: false });
    expect(migrateFlowDocument({ schema: 'x' }, registry)).toMatchObject({ ok: true, migrated: false });
  });

  it.each([
    [
      { schema: 2, nodes: {} },
      'newer_document',
      '/schema',
      /newer Hookswitch \(schema 2; this one knows 1\)/,
    ],
    [{ schema: 0, nodes: {} }, 'no_migration', '/schema', /schema 0 cannot be read/],
    [{ nodes: { 'a/b': talk({}, 4) } }, 'newer_node', '/nodes/a~1b/v', /version 4; this one knows 3/],
  ])('says clearly what it cannot read: %j', (input, code, pointer, message) => {
    expect(migrateFlowDocument(input, registry)).toEqual({
      ok: false,
      problems: [{ code, pointer, message: expect.stringMatching(message) }],
    });
  });

  it('brings the document itself forward', () => {
    const target = { schema: 3, migrations: { 1: rename('start', 'entry'), 2: rename('links', 'edges') } };
    expect(migrateFlowDocument({ schema: 1, start: 'a', links: {} }, registry, target)).toEqual({
      ok: true,
      migrated: true,
      document: { schema: 3, entry: 'a', edges: {}, nodes: undefined },
    });
  });
});

function rename(from: string, to: string) {
  return ({ [from]: value, ...rest }: Record<string, unknown>) => ({ ...rest, [to]: value });
}
