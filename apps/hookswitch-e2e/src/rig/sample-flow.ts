import type { RuntimeProcess } from './runtime-process.js';

/** Answer, say something, hang up: a flow that can be applied. */
export function greetingDocument(text = 'Welcome to our office.') {
  return {
    schema: 1,
    entry: 'n1',
    on_hangup: null,
    default_exit: null,
    nodes: {
      n1: { type: 'answer', label: 'Answer', config: {} },
      n2: { type: 'talk', label: 'Welcome', config: { text, language: 'en-GB' } },
      n3: { type: 'hangup', label: 'Bye', config: {} },
    },
    edges: { 'n1:next': 'n2', 'n2:next': 'n3' },
    layout: { nodes: { n1: [0, 0], n2: [310, 0], n3: [310, 260] } },
  };
}

/** A flow as another client makes it, and its id. */
export async function createFlow(
  runtime: RuntimeProcess,
  name: string,
  document: object = greetingDocument(),
): Promise<string> {
  return (await runtime.api('POST', '/flows', { name, document })).body.id as string;
}

/** Changes a flow as another client does, in the background. */
export async function changeFlow(
  runtime: RuntimeProcess,
  id: string,
  name: string,
  document: object,
): Promise<void> {
  const { etag } = await runtime.api('GET', `/flows/${id}`);
  await runtime.api('PUT', `/flows/${id}`, { name, document }, { 'if-match': etag });
}
