import { PlaceLink, PlaceLinks, SchemaForm, type NodeFormProps } from '@hookswitch/editor-kit';
import { conferenceConfig } from './conference.schema.js';

/** Which conference the caller comes into, with the way to where it is set up. */
export function ConferenceForm({ config, onChange }: NodeFormProps) {
  const chosen = typeof config['conference_id'] === 'string' ? config['conference_id'] : '';
  return (
    <>
      <SchemaForm schema={conferenceConfig} value={config} onChange={onChange} />
      <PlaceLinks>
        {chosen && <PlaceLink to={`/conferences/${chosen}`}>PINs, rules and who is in it</PlaceLink>}
        <PlaceLink to="/conferences">All conferences</PlaceLink>
      </PlaceLinks>
    </>
  );
}
