import { JumpField, SchemaForm, type NodeFormProps } from '@hookswitch/editor-kit';
import { gotoConfig } from './goto.schema.js';

/** Where to jump, chosen by name, and how often. */
export function GotoForm({ config, onChange }: NodeFormProps) {
  return (
    <>
      <JumpField
        label="Jump to"
        description="The object that the call goes on with. It can also be connected on the canvas."
        outcome="next"
      />
      <SchemaForm schema={gotoConfig} value={config} onChange={onChange} />
    </>
  );
}
