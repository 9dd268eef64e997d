import { Anchor, Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Link } from 'react-router';
import type { AuditEntry } from '../api/records.js';
import { FieldTable } from '../apply/change-list.js';
import { StateBadge } from '../display/state-badge.js';
import { ACTOR_TYPES, OUTCOMES, screenOf, shortId, titleOfKind } from './audit-words.js';

/** Who did it, as what, and from where. */
export function Actor({ entry }: { entry: AuditEntry }) {
  const { actor, ip } = entry;
  return (
    <>
      <Text size="sm" fw={500} style={{ overflowWrap: 'anywhere' }}>
        {actor.name}
      </Text>
      <Text size="xs" c="dimmed">
        {ACTOR_TYPES[actor.type]}
        {ip !== null && ` from ${ip}`}
      </Text>
    </>
  );
}

/** What was done, whether it was, and which fields it changed. */
export function Deed({ entry }: { entry: AuditEntry }) {
  const [opened, { toggle }] = useDisclosure(false);
  const { changes, object, summary, outcome, action } = entry;
  const count = changes?.length ?? 0;
  return (
    <>
      <Text size="sm" style={{ overflowWrap: 'anywhere' }} title={action}>
        {summary}{' '}
        {outcome !== 'done' && (
          <StateBadge tone={OUTCOMES[outcome].tone}>{OUTCOMES[outcome].label}</StateBadge>
        )}
      </Text>
      {changes !== null && object !== null && count > 0 && (
        <>
          <Button size="compact-xs" variant="subtle" ml={-8} aria-expanded={opened} onClick={toggle}>
            {opened ? 'Hide' : 'Show'} {count === 1 ? 'the field' : `${count} fields`}
          </Button>
          {opened && (
            <FieldTable
              object={{ type: object.type, id: object.id ?? '', name: object.name ?? '' }}
              fields={changes}
              before="Before"
            />
          )}
        </>
      )}
    </>
  );
}

/** What it was done to, with the way there where it has a screen. */
export function ObjectOf({ entry }: { entry: AuditEntry }) {
  const { object } = entry;
  if (object === null || object.id === null) return <Text c="dimmed">–</Text>;
  const { type, id } = object;
  const place = screenOf({ type, id });
  const name = object.name ?? shortId(id);
  return (
    <>
      {place ? (
        <Anchor component={Link} to={place} size="sm">
          {name}
        </Anchor>
      ) : (
        <Text size="sm">{name}</Text>
      )}
      <Text size="xs" c="dimmed">
        {titleOfKind(type)}
      </Text>
    </>
  );
}
