import { Anchor, Button } from '@mantine/core';
import { IconDownload, IconReportAnalytics } from '@tabler/icons-react';
import { Link } from 'react-router';
import { cdrFileUrl, listCdrs } from '../api/operations.js';
import type { CdrFilter, CdrRecord } from '../api/records.js';
import { ZONE_SENTENCE } from '../display/time-texts.js';
import { ListScreen } from '../lists/list-screen.js';
import { useAddressFilter, type FilterFields } from '../lists/use-address-filter.js';
import { useLiveRefresh } from '../lists/use-live-refresh.js';
import { CdrFilters } from './cdr-filters.js';
import { ColumnChoice, useChosenColumns } from './column-choice.js';
import { DayFigures } from './day-figures.js';

const FIELDS: FilterFields<CdrFilter> = {
  live_id: 'number',
  call_id: 'text',
  subject: 'text',
  direction: 'text',
  user_id: 'text',
  number: 'text',
  disposition: 'text',
  crm_id: 'text',
  from: 'text',
  to: 'text',
};

/** What reports and billing need of calls: one row for each call and for each party that was rung. */
export function Screen() {
  const filtering = useAddressFilter(FIELDS);
  const { filter, filtered } = filtering;
  const { columns, setKeys } = useChosenColumns();
  useLiveRefresh(['call_hungup', 'call_reported'], [['cdrs', 'list']]);
  return (
    <ListScreen<CdrRecord>
      title="Call records"
      description={`One row for each call, and one for each party that was rung for it, newest first. They are kept longer than the calls themselves. ${ZONE_SENTENCE}`}
      source={{ key: ['cdrs', 'list', filter], load: (token) => listCdrs(filter, token) }}
      columns={columns}
      keyOf={(cdr) => cdr.id}
      hrefOf={(cdr) => `/calls/${cdr.call_id}`}
      filtered={filtered}
      head={<DayFigures />}
      filters={<CdrFilters {...filtering} />}
      actions={
        <>
          <ColumnChoice columns={columns} setKeys={setKeys} />
          <Button
            component="a"
            href={cdrFileUrl(filter)}
            download
            variant="default"
            leftSection={<IconDownload size={16} />}
          >
            CSV
          </Button>
        </>
      }
      empty={{
        icon: IconReportAnalytics,
        title: 'No call has ended yet',
        text: 'Each call leaves a record here when it ends. To place one without a phone, open a flow and use its test phone.',
        action: (
          <Anchor component={Link} to="/flows">
            Go to the flows
          </Anchor>
        ),
      }}
    />
  );
}
