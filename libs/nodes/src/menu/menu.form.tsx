import { SchemaForm, type NodeFormProps } from '@hookswitch/editor-kit';
import { menuConfig } from './menu.schema.js';

/** What everybody sets, in the order of a call; the rest follows below a fold. */
const ORDER = ['prompt', 'options', 'timeout_s', 'retries', 'barge_in', 'direct_dial'];

/** What is offered, and by which keys. */
export function MenuForm({ config, onChange }: NodeFormProps) {
  return (
    <>
      <SchemaForm schema={menuConfig} value={config} onChange={onChange} only={ORDER} />
      <SchemaForm schema={menuConfig} value={config} onChange={onChange} skip={ORDER} />
    </>
  );
}
