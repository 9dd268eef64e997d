import { SchemaForm, type NodeFormProps } from '@hookswitch/editor-kit';
import { waitConfig } from './wait.schema.js';

/** How long the call waits. */
export function WaitForm({ config, onChange }: NodeFormProps) {
  return <SchemaForm schema={waitConfig} value={config} onChange={onChange} />;
}
