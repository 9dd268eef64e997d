import type { CompiledNode } from '@hookswitch/flow-model';
import type { FrameTransfer } from '../records.js';
import type { OpenFrame, Turn } from '../turn.js';

/** What stands for a transfer where a node does: in steps and in the log. */
export function transferNode({ to }: FrameTransfer): CompiledNode {
  return {
    type: 'transfer',
    label: `Transfer to ${to.name ?? to.target}`,
    config: {},
    templates: [],
  };
}

/** Whether a transfer runs on top of the node that it interrupted, whose parties it may still give back. */
export function isConsulting({ transfer, names }: Pick<OpenFrame, 'transfer' | 'names'>): boolean {
  return transfer !== undefined && names['leg:callee'] !== undefined;
}

/** The node under a consultation. */
export function interruptedBy(turn: Turn, frame: OpenFrame): OpenFrame | undefined {
  return turn.frames[turn.frames.indexOf(frame) - 1];
}

/** The name that a frame has given to the leg on a channel. */
export function nameOfLeg({ names }: Pick<OpenFrame, 'names'>, channelId: string): string | undefined {
  const key = Object.keys(names).find((name) => name.startsWith('leg:') && names[name] === channelId);
  return key?.slice('leg:'.length);
}

/** Names without some of them. */
export function namesWithout(names: OpenFrame['names'], ...left: readonly string[]): OpenFrame['names'] {
  return Object.fromEntries(Object.entries(names).filter(([name]) => !left.includes(name)));
}
