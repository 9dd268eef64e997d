import type { CompiledFlow, NodeRegistry } from '@hookswitch/flow-model';
import { isConnected } from './keys.js';
import { nodeOf } from './place.js';
import type { OpenFrame, Turn } from './turn.js';
import type { Walk } from './walk.js';

/** Which keys nobody is to be shown: those of nodes that hide them, as their types say. */
export class HiddenKeys {
  readonly #registry: NodeRegistry;
  readonly #flowOf: (hash: string) => CompiledFlow | undefined;
  readonly #byFlow = new WeakMap<CompiledFlow, boolean>();

  constructor(context: {
    readonly registry: NodeRegistry;
    readonly flowOf: (hash: string) => CompiledFlow | undefined;
  }) {
    this.#registry = context.registry;
    this.#flowOf = context.flowOf;
  }

  /**
   * Whether nobody is to be shown a key that the caller presses now: it is for a node that hides keys, or nobody has asked
   * for it yet and it may be typed ahead for one.
   */
  covers(turn: Turn, walk: Pick<Walk, 'hears'>, digit: string): boolean {
    const frame = turn.top;
    if (frame === undefined) return false;
    if (turn.frames.some((open) => this.#isHiding(open))) return true;
    if (isConnected(frame) || walk.hears(frame, { type: 'digit', digit })) return false;
    return turn.frames.some(({ flow_hash }) => this.#mayHide(flow_hash));
  }

  #isHiding(frame: OpenFrame): boolean {
    const node = frame.transfer === undefined ? nodeOf(frame, this.#flowOf) : undefined;
    return node !== undefined && this.#hides(node);
  }

  #hides({ type, config }: CompiledFlow['nodes'][string]): boolean {
    return Object.hasOwn(this.#registry, type) && this.#registry[type]?.hidesKeys(config) === true;
  }

  #mayHide(hash: string): boolean {
    const flow = this.#flowOf(hash);
    if (flow === undefined) return false;
    let hides = this.#byFlow.get(flow);
    if (hides === undefined) {
      hides = Object.values(flow.nodes).some((node) => this.#hides(node));
      this.#byFlow.set(flow, hides);
    }
    return hides;
  }
}
