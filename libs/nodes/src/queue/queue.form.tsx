import { PlaceLink, PlaceLinks, SchemaForm, type NodeFormProps } from '@hookswitch/editor-kit';
import { queueConfig } from './queue.schema.js';

/** In which queue the caller waits, with the way to where it is set up. */
export function QueueForm({ config, onChange }: NodeFormProps) {
  const chosen = typeof config['queue_id'] === 'string' ? config['queue_id'] : '';
  return (
    <>
      <SchemaForm schema={queueConfig} value={config} onChange={onChange} />
      <PlaceLinks>
        {chosen && <PlaceLink to={`/queues/${chosen}`}>Agents, times and announcements</PlaceLink>}
        <PlaceLink to="/queues">All queues</PlaceLink>
      </PlaceLinks>
    </>
  );
}
