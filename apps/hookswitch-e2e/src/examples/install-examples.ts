import { toneWav } from '../rig/prompts.js';
import { RuntimeProcess } from '../rig/runtime-process.js';
import type { ExampleObjects } from './example.schema.js';
import type { Example } from './read-examples.js';
import type { Servers } from './servers.js';

/** Where the examples' customers have their server. */
const CRM = 'https://crm.example.com';

/** Imports the configuration of all examples in place of what a new installation has, and applies it. */
export async function installExamples(
  runtime: RuntimeProcess,
  servers: Servers,
  examples: readonly Example[],
): Promise<void> {
  const objects: Record<string, ExampleObjects[string]> = {
    webhook: [
      {
        id: '01937a00-0000-7000-8000-0000eeee0001',
        name: 'Every event',
        url: servers.events.url(),
        event_types: ['*'],
      },
    ],
  };
  for (const example of examples) {
    const text = JSON.stringify(example.objects).replaceAll(CRM, servers.of(example.name).url(''));
    for (const [type, list] of Object.entries(JSON.parse(text) as ExampleObjects)) {
      objects[type] = [...(objects[type] ?? []), ...list];
    }
  }
  const file = { hookswitch: 1, objects: oneUserForEachExtension(objects) };
  await runtime.api('POST', '/configuration/import?mode=replace', file);
  for (const { id, seconds } of examples.flatMap(({ prompts }) => prompts)) {
    await upload(runtime, id, toneWav(seconds));
  }
  await runtime.api('POST', '/configuration/apply', { note: 'examples' });
}

/** Examples that name users of their own with the same extension mean the same phone. */
function oneUserForEachExtension(objects: ExampleObjects): ExampleObjects {
  const kept = new Map<string, string>();
  let text = JSON.stringify(objects);
  for (const { id, extension } of objects['user'] ?? []) {
    const first = kept.get(String(extension));
    if (first === undefined) kept.set(String(extension), id);
    else if (first !== id) text = text.replaceAll(id, first);
  }
  const merged = JSON.parse(text) as Record<string, ExampleObjects[string]>;
  for (const [type, list] of Object.entries(merged)) {
    merged[type] = [...new Map(list.map((object) => [object.id, object])).values()];
  }
  return merged;
}

async function upload(runtime: RuntimeProcess, id: string, file: Buffer): Promise<void> {
  const { etag } = await runtime.api('GET', `/prompts/${id}`);
  const answer = await fetch(`${runtime.origin}/api/v1/prompts/${id}/audio`, {
    method: 'PUT',
    headers: {
      authorization: `Bearer ${RuntimeProcess.token}`,
      'content-type': 'audio/wav',
      'if-match': etag,
    },
    body: new Uint8Array(file),
  });
  if (!answer.ok) throw new Error(`${id}: ${answer.status} ${await answer.text()}`);
}
