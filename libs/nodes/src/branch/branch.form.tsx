import { SchemaForm, type NodeFormProps } from '@hookswitch/editor-kit';
import { branchConfig } from './branch.schema.js';

/** The branches with their conditions, tried from top to bottom. */
export function BranchForm({ config, onChange }: NodeFormProps) {
  return <SchemaForm schema={branchConfig} value={config} onChange={onChange} />;
}
