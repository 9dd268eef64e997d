import { SchemaForm, type NodeFormProps } from '@hookswitch/editor-kit';
import { menuConfig } from './menu.schema.js';

/** What is offered, and by which keys. */
export function MenuForm({ config, onChange }: NodeFormProps) {
  return <SchemaForm schema={menuConfig} value={config} onChange={onChange} />;
}
