import { SchemaForm, type NodeFormProps } from '@hookswitch/editor-kit';
import { dialConfig } from './dial.schema.js';

/** Whom to ring, for how long, and what they see. */
export function DialForm({ config, onChange }: NodeFormProps) {
  return <SchemaForm schema={dialConfig} value={config} onChange={onChange} />;
}
