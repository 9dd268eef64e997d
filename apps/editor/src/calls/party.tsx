import { Text } from '@mantine/core';

/** One side of a call: the name above the number. */
export function PartyCell({ party }: { party: { readonly number: string; readonly name: string | null } }) {
  return (
    <div>
      {party.name && <Text size="sm">{party.name}</Text>}
      <Text
        size={party.name ? 'xs' : 'sm'}
        c={party.name ? 'dimmed' : undefined}
        style={{ whiteSpace: 'nowrap' }}
      >
        {party.number || 'Unknown number'}
      </Text>
    </div>
  );
}
