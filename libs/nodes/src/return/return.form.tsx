import { SchemaForm, type NodeFormProps } from '@hookswitch/editor-kit';
import { returnConfig } from './return.schema.js';

/** The name, and what is handed back. */
export function ReturnForm({ config, onChange }: NodeFormProps) {
  return <SchemaForm schema={returnConfig} value={config} onChange={onChange} />;
}
