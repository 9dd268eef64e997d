import { SchemaForm, type NodeFormProps } from '@hookswitch/editor-kit';
import { gatherConfig } from './gather.schema.js';

/** What is asked for, and where it goes. */
export function GatherForm({ config, onChange }: NodeFormProps) {
  return <SchemaForm schema={gatherConfig} value={config} onChange={onChange} />;
}
