import { Text } from '@mantine/core';
import { messageParts } from '@hookswitch/flow-model';

/** How long a text message is, and how many parts a mobile network makes of it: providers charge for each. */
export function MessageLength({ text }: { text: string }) {
  return (
    <Text size="xs" c="dimmed" aria-live="polite">
      {lengthInWords(text.trim())}
    </Text>
  );
}

function lengthInWords(text: string): string {
  const { characters, encoding, parts } = messageParts(text);
  const length = `${characters} ${characters === 1 ? 'character' : 'characters'}`;
  if (parts === 0) return `${length}.`;
  const why = encoding === 'ucs-2' ? ' of 70, for letters that the alphabet of mobile networks lacks' : '';
  const later = text.includes('${') ? ' Variables count as they are written here.' : '';
  return `${length}, sent as ${parts} ${parts === 1 ? 'part' : 'parts'}${why}.${later}`;
}
