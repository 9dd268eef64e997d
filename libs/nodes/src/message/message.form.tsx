import { Text } from '@mantine/core';
import { messageParts } from '@hookswitch/flow-model';
import { SchemaForm, type NodeFormProps } from '@hookswitch/editor-kit';
import { messageConfig } from './message.schema.js';

/** Who writes to whom, what, and how many parts of a message that makes. */
export function MessageForm({ config, onChange }: NodeFormProps) {
  return (
    <>
      <SchemaForm schema={messageConfig} value={config} onChange={onChange} />
      <Text size="xs" c="dimmed" mt="xs" aria-live="polite">
        {lengthInWords(String(config['text'] ?? ''))}
      </Text>
    </>
  );
}

function lengthInWords(text: string): string {
  const { characters, encoding, parts } = messageParts(text.trim());
  const length = `${characters} ${characters === 1 ? 'character' : 'characters'}`;
  const sent = parts === 0 ? '' : `, sent as ${parts} ${parts === 1 ? 'part' : 'parts'}`;
  const why = encoding === 'ucs-2' ? ' of 70: it has letters outside the alphabet of mobile networks' : '';
  const later = text.includes('${') ? '. Variables count as they are written here.' : '.';
  return `${length}${sent}${parts === 0 ? '' : why}${later}`;
}
