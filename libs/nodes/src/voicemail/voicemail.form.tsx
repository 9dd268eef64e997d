import { PlaceLink, PlaceLinks, SchemaForm, type NodeFormProps } from '@hookswitch/editor-kit';
import { voicemailConfig } from './voicemail.schema.js';

/** Which mailbox, and the way to where its greeting and its limits are set. */
export function VoicemailForm({ config, onChange }: NodeFormProps) {
  const chosen = typeof config['mailbox_id'] === 'string' ? config['mailbox_id'] : '';
  return (
    <>
      <SchemaForm
        schema={voicemailConfig}
        value={config}
        onChange={onChange}
        {...(config['review'] === false ? { skip: ['review_prompt'] } : {})}
      />
      <PlaceLinks>
        <PlaceLink to={chosen ? `/mailboxes/${chosen}` : '/mailboxes'}>
          {chosen ? 'Greeting and limits of this mailbox' : 'Make a mailbox'}
        </PlaceLink>
      </PlaceLinks>
    </>
  );
}
