import { PlaceLink, PlaceLinks, SchemaForm, type NodeFormProps } from '@hookswitch/editor-kit';
import { playConfig } from './play.schema.js';

/** Which prompt, how often, and the way to where prompts are heard and uploaded. */
export function PlayForm({ config, onChange }: NodeFormProps) {
  const chosen = typeof config['prompt_id'] === 'string' ? config['prompt_id'] : '';
  const once = config['repeat'] === undefined || config['repeat'] === 1;
  return (
    <>
      <SchemaForm
        schema={playConfig}
        value={config}
        onChange={onChange}
        {...(once ? { skip: ['pause_ms'] } : {})}
      />
      <PlaceLinks>
        {chosen && <PlaceLink to={`/prompts/${chosen}`}>Listen to it</PlaceLink>}
        <PlaceLink to="/prompts">Upload a new prompt</PlaceLink>
      </PlaceLinks>
    </>
  );
}
