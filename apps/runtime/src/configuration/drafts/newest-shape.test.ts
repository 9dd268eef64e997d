import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { objectTypes } from '@hookswitch/flow-model';
import type { NodeRegistry, ObjectType } from '@hookswitch/flow-model';
import { nodes } from '@hookswitch/nodes';
import { openStore } from '@hookswitch/store';
import type { Store } from '@hookswitch/store';
import { WebhookSwitches } from '../webhook-switches.js';
import { DraftPresenter } from './draft-presenter.js';
import { DraftSecrets } from './draft-secrets.js';
import { DraftLinks } from '../links/draft-links.js';
import { DraftService } from './draft.service.js';

const flow = objectTypes.flow as unknown as ObjectType;
/** As if the Webhook of version 1 had called its URL `address`. */
const registry: NodeRegistry = {
  ...nodes,
  webhook: {
    ...nodes.webhook,
    version: 2,
    migrations: { 1: ({ address, ...rest }: Record<string, unknown>) => ({ ...rest, url: address }) },
  } as (typeof nodes)['webhook'],
};

const drawn = (node: object) => ({
  schema: 1,
  entry: 'tell',
  nodes: { tell: { type: 'webhook', label: 'Tell', ...node } },
  edges: {},
  layout: { nodes: {} },
});

let store: Store;
let dir: string;
let drafts: DraftService;
beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'hookswitch-shape-'));
  store = await openStore({ dataDir: dir });
  const presenter = new DraftPresenter(new WebhookSwitches(store), registry);
  drafts = new DraftService(
    store,
    new DraftSecrets(store, registry),
    presenter,
    registry,
    new DraftLinks(store, registry),
    { tell: () => undefined },
  );
});
afterEach(async () => {
  await store.close();
  rmSync(dir, { recursive: true });
});

const tellOf = (resource: unknown) =>
  (resource as { document: ReturnType<typeof drawn> }).document.nodes.tell;

describe('a flow that was drawn in an older version', () => {
  it('is brought forward when it is written', async () => {
    const document = drawn({ config: { address: 'https://crm.example/hook', secret_token: 's3cret' } });
    const { resource } = await drafts.create(flow, { name: 'Old', document });
    expect(tellOf(resource)).toMatchObject({
      v: 2,
      config: { url: 'https://crm.example/hook', secret_token: { secret: true } },
    });
  });

  it('is read in the shapes of this one, and written back as read', async () => {
    const { id } = await store.write((writer) =>
      store.drafts.insert(writer, {
        type: 'flow',
        name: 'Stored',
        body: drawn({ config: { address: 'https://crm.example/hook' } }),
      }),
    );
    const { resource, etag } = await drafts.get(flow, id);
    expect(tellOf(resource)).toMatchObject({ v: 2, config: { url: 'https://crm.example/hook' } });
    expect(tellOf((await drafts.replace(flow, id, resource, etag)).resource)).toEqual(tellOf(resource));
  });

  it('of a newer one stays as it is: Apply judges it', async () => {
    const document = drawn({ v: 3, config: { target: 'https://crm.example/hook' } });
    const { resource } = await drafts.create(flow, { name: 'New', document });
    expect(tellOf(resource)).toMatchObject({ v: 3, config: { target: 'https://crm.example/hook' } });
  });
});
