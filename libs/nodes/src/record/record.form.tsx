import { SchemaForm, type NodeFormProps } from '@hookswitch/editor-kit';
import { recordConfig } from './record.schema.js';

/** What matters only to a recording that begins. */
const OF_A_START = ['sides', 'beep', 'max_duration_s', 'max_silence_s', 'transcribe'];

/** Begin, end or interrupt; the rest is asked of a recording that begins. */
export function RecordForm({ config, onChange }: NodeFormProps) {
  const begins = config['action'] === undefined || config['action'] === 'start';
  return (
    <SchemaForm
      schema={recordConfig}
      value={config}
      onChange={onChange}
      {...(begins ? {} : { skip: OF_A_START })}
    />
  );
}
