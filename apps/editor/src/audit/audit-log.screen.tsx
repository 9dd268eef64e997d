import { Button } from '@mantine/core';
import { IconDownload, IconHistory } from '@tabler/icons-react';
import { auditFileUrl, listAuditEntries } from '../api/operations.js';
import type { AuditEntry, AuditFilter } from '../api/records.js';
import { Moment } from '../display/moment.js';
import { ZONE_SENTENCE } from '../display/time-texts.js';
import { ListScreen, type Column } from '../lists/list-screen.js';
import { useAddressFilter, type FilterFields } from '../lists/use-address-filter.js';
import { Actor, Deed, ObjectOf } from './audit-entry-view.js';
import { AuditFilters } from './audit-filters.js';

const FIELDS: FilterFields<AuditFilter> = {
  q: 'text',
  actor: 'text',
  actor_type: 'text',
  actor_id: 'text',
  action: 'text',
  object_type: 'text',
  object_id: 'text',
  outcome: 'text',
  from: 'text',
  to: 'text',
};

const COLUMNS: readonly Column<AuditEntry>[] = [
  { title: 'Time', width: 180, render: ({ time }) => <Moment at={time} /> },
  { title: 'Who', width: 200, render: (entry) => <Actor entry={entry} /> },
  { title: 'What', render: (entry) => <Deed entry={entry} /> },
  { title: 'Object', width: 190, render: (entry) => <ObjectOf entry={entry} /> },
];

/** Who changed what, and when. */
export function Screen() {
  const filtering = useAddressFilter(FIELDS);
  const { filter, filtered } = filtering;
  return (
    <ListScreen<AuditEntry>
      title="Audit log"
      description={`Every change, every delivery that was sent again, and every sign-in, newest first; secrets are never in it. Nobody can alter it. ${ZONE_SENTENCE}`}
      source={{ key: ['audit', filter], load: (token) => listAuditEntries(filter, token) }}
      columns={COLUMNS}
      keyOf={({ id }) => id}
      filtered={filtered}
      filters={<AuditFilters {...filtering} />}
      actions={
        <Button
          component="a"
          href={auditFileUrl(filter)}
          download
          variant="default"
          leftSection={<IconDownload size={16} />}
        >
          CSV
        </Button>
      }
      empty={{
        icon: IconHistory,
        title: 'Nothing was changed yet',
        text: 'Each change and each sign-in leaves an entry here: who, from where, what, and which fields.',
      }}
    />
  );
}
