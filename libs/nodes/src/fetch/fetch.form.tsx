import { SchemaForm, TryRequest, type NodeFormProps } from '@hookswitch/editor-kit';
import { fetchConfig } from './fetch.schema.js';
import { sampleValues } from './sample-values.js';

/** Without a body there is nothing to say of it. */
const OF_BODY = ['body', 'content_type'];
/** A POST is sent once. */
const OF_REPEATS = ['tries'];

/** What is asked, what becomes of the answer, and a button that tries it. */
export function FetchForm({ nodeId, config, onChange }: NodeFormProps) {
  const method = config['method'] ?? 'GET';
  const skip = method === 'GET' ? OF_BODY : method === 'POST' ? OF_REPEATS : [];
  return (
    <>
      <SchemaForm schema={fetchConfig} value={config} onChange={onChange} skip={skip} />
      <TryRequest nodeId={nodeId} config={config} samples={sampleValues(config)} />
    </>
  );
}
