import { SchemaForm, type NodeFormProps } from '@hookswitch/editor-kit';
import { talkConfig } from './talk.schema.js';

/** What is said, and in which language. */
export function TalkForm({ config, onChange }: NodeFormProps) {
  return <SchemaForm schema={talkConfig} value={config} onChange={onChange} />;
}
