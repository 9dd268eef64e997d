import { validate } from '@hookswitch/flow-model';
import type { FlowDocument, FlowNode, NodeRegistry } from '@hookswitch/flow-model';
import { HttpProblem } from '../../../http/http-problem.js';
import { documentOfActions } from './document-of-actions.js';
import type { ActionsWorld, DrawnActions } from './document-of-actions.js';
import type { FlowAction } from './flow-body.js';

/**
 * Whether a flow is all that its actions say: its nodes, and every way between them. Of another one the actions cannot be
 * changed without losing what was drawn.
 *
 * @param shown its own actions, as they were read
 */
export function isSaidByActions(
  document: FlowDocument,
  shown: readonly FlowAction[],
  world: ActionsWorld,
): boolean {
  const { on_hangup, default_exit, on_limit = null, entry, nodes, edges } = document;
  if ([on_hangup, default_exit, on_limit].some((lane) => lane !== null)) return false;
  const again = translated(shown, world);
  if (again === null || again.entry !== entry) return false;
  return (
    Object.entries(nodes).every(([id, node]) => isSame(node, again.nodes[id], world.registry)) &&
    Object.entries(edges).every(([way, target]) => again.edges[way] === target)
  );
}

/** The document with other actions: objects that stay keep their labels and their places. */
export function redrawn(document: FlowDocument, drawn: DrawnActions): object {
  const nodes = Object.entries(drawn.nodes).map(([id, node]) => [
    id,
    { ...node, label: document.nodes[id]?.label ?? '' },
  ]);
  const places = Object.entries(document.layout.nodes).filter(([id]) => drawn.nodes[id] !== undefined);
  const layout = { ...document.layout, nodes: Object.fromEntries(places) };
  return { ...document, ...drawn, nodes: Object.fromEntries(nodes), layout };
}

function translated(shown: readonly FlowAction[], world: ActionsWorld): DrawnActions | null {
  try {
    return documentOfActions(shown, world);
  } catch (error) {
    if (error instanceof HttpProblem) return null;
    throw error;
  }
}

function isSame(node: FlowNode, other: FlowNode | undefined, registry: NodeRegistry): boolean {
  if (other === undefined || other.type !== node.type || node.disabled === true) return false;
  const schema = registry[node.type]?.config;
  if (schema === undefined) return false;
  const [one, two] = [node, other].map(({ config }) => validate(schema, config));
  return one?.ok === true && two?.ok === true && JSON.stringify(one.value) === JSON.stringify(two.value);
}
