import { objectTypes, validate } from '@hookswitch/flow-model';
import type { ObjectType } from '@hookswitch/flow-model';
import type { Store, Writer } from '@hookswitch/store';
import type { ConfigurationParts } from '../configuration/compose-configuration.js';
import { INBOX_PATH } from '../inbox/inbox-receiver.js';
import { sampleFlow, sampleNumber, sampleUser } from './sample-objects.js';

const SEEDED = 'sample_seeded';

/**
 * Gives a fresh data folder something to press Apply on: a flow that tells the built-in inbox, a number that leads to it,
 * a user. Drafts alone; nothing is applied. Done once: what is deleted stays deleted.
 */
export async function seedSample(store: Store, configuration: ConfigurationParts): Promise<void> {
  if ((await store.settings.get<boolean>(SEEDED)) === true) return;
  const { revision } = await store.drafts.all();
  const inbox = revision === 0 ? await configuration.inboxes.create('Sample inbox') : undefined;
  await store.write((writer) => {
    store.settings.set(writer, SEEDED, true);
    if (inbox === undefined) return;
    const url = `${configuration.ownOrigin.origin()}${INBOX_PATH}${inbox.id}`;
    const flow = insert(store, writer, objectTypes.flow as unknown as ObjectType, sampleFlow(url));
    insert(store, writer, objectTypes.number as unknown as ObjectType, sampleNumber(flow.id));
    insert(store, writer, objectTypes.user as unknown as ObjectType, sampleUser());
  });
}

function insert(store: Store, writer: Writer, type: ObjectType, fields: Readonly<Record<string, unknown>>) {
  const valid = validate(type.schema, fields);
  if (!valid.ok) throw new Error(`The sample ${type.type} breaks a rule: ${valid.problems[0]?.message}`);
  const draft = { type: type.type, name: type.displayName(valid.value), body: type.toBody(valid.value) };
  return store.drafts.insert(writer, draft);
}
