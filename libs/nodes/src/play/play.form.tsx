import { PlaceLink, PlaceLinks, SchemaForm, type NodeFormProps } from '@hookswitch/editor-kit';
import { playConfig } from './play.schema.js';

/** What is played, how often, and the way to where prompts are uploaded. */
export function PlayForm({ config, onChange }: NodeFormProps) {
  const once = config['repeat'] === undefined || config['repeat'] === 1;
  const alone = !Array.isArray(config['items']) || config['items'].length < 2;
  const idle = [...(once ? ['pause_ms'] : []), ...(alone ? ['order'] : [])];
  return (
    <>
      <SchemaForm schema={playConfig} value={config} onChange={onChange} skip={idle} />
      <PlaceLinks>
        <PlaceLink to="/prompts">Upload a new prompt</PlaceLink>
      </PlaceLinks>
    </>
  );
}
