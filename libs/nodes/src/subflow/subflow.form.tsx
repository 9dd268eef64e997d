import { PlaceLink, PlaceLinks, SchemaForm, type NodeFormProps } from '@hookswitch/editor-kit';
import { subflowConfig } from './subflow.schema.js';

/** Which flow to run, what it is told, and the way to it. */
export function SubflowForm({ config, onChange }: NodeFormProps) {
  const chosen = typeof config['flow_id'] === 'string' ? config['flow_id'] : '';
  return (
    <>
      <SchemaForm schema={subflowConfig} value={config} onChange={onChange} />
      {chosen && (
        <PlaceLinks>
          <PlaceLink to={`/flows/${chosen}`}>Open the flow</PlaceLink>
        </PlaceLinks>
      )}
    </>
  );
}
