import { SchemaForm, type NodeFormProps } from '@hookswitch/editor-kit';
import { setConfig } from './set.schema.js';

/** Names and values of the variables to write. */
export function SetForm({ config, onChange }: NodeFormProps) {
  return <SchemaForm schema={setConfig} value={config} onChange={onChange} />;
}
