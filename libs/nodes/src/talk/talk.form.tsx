import { ListenButton, SchemaForm, type NodeFormProps } from '@hookswitch/editor-kit';
import { talkConfig } from './talk.schema.js';

/** What is heard; the rest of the settings stands below it. */
const HEARD = ['text', 'language'];

/** What is said, and in which language; with a way to hear it. */
export function TalkForm({ config, onChange }: NodeFormProps) {
  return (
    <>
      <SchemaForm schema={talkConfig} value={config} onChange={onChange} only={HEARD} />
      <ListenButton text={config['text']} language={config['language']} voice={config['voice']} />
      <SchemaForm schema={talkConfig} value={config} onChange={onChange} skip={HEARD} />
    </>
  );
}
