import { PlaceLink, PlaceLinks, SchemaForm, type NodeFormProps } from '@hookswitch/editor-kit';
import { ringGroupConfig } from './ring-group.schema.js';

/** Which ring group, and the way to where its members are. */
export function RingGroupForm({ config, onChange }: NodeFormProps) {
  const chosen = typeof config['ring_group_id'] === 'string' ? config['ring_group_id'] : '';
  return (
    <>
      <SchemaForm schema={ringGroupConfig} value={config} onChange={onChange} />
      <PlaceLinks>
        {chosen && <PlaceLink to={`/ring_groups/${chosen}`}>Open this ring group</PlaceLink>}
        <PlaceLink to="/ring_groups">All ring groups</PlaceLink>
      </PlaceLinks>
    </>
  );
}
