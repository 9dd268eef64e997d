import type { ComponentType } from 'react';

/** What a node type's form is given. */
export interface NodeFormProps {
  readonly nodeId: string;
  /** The node's name on the canvas. */
  readonly label: string;
  /** The configuration as it is written: may be incomplete or wrong. */
  readonly config: Readonly<Record<string, unknown>>;
  /** The whole new configuration, and the JSON Pointer of the field that changed. */
  readonly onChange: (config: Record<string, unknown>, pointer: string) => void;
}

/** The form of one node type. */
export type NodeForm = ComponentType<NodeFormProps>;
