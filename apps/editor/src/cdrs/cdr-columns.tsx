import { Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { CdrRecord } from '../api/records.js';
import { PartyCell } from '../calls/party.js';
import { endReasonText, words } from '../calls/call-words.js';
import { Moment } from '../display/moment.js';
import { StateBadge } from '../display/state-badge.js';
import { spanText } from '../display/time-texts.js';
import type { Column } from '../lists/list-screen.js';
import { DIRECTIONS, DISPOSITIONS } from './cdr-words.js';

/** A column that can be shown or left out. */
export interface CdrColumn extends Column<CdrRecord> {
  readonly key: string;
  /** Whether it is shown until somebody chooses otherwise. */
  readonly usual: boolean;
}

const text = (value: string | number | null) => (
  <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
    {value === null || value === '' ? '–' : value}
  </Text>
);
const length = (ms: number) => (
  <Text size="sm" style={{ whiteSpace: 'nowrap' }}>
    {ms === 0 ? '–' : spanText(ms)}
  </Text>
);

/** What can be shown of a record. The first column leads to the call and is always there. */
export const CDR_COLUMNS: readonly CdrColumn[] = [
  {
    key: 'from',
    title: 'From',
    usual: true,
    render: (cdr) => (
      <Anchor component={Link} to={`/calls/${cdr.call_id}`}>
        <PartyCell party={cdr.from} />
      </Anchor>
    ),
  },
  {
    key: 'deliveries',
    title: 'Webhooks',
    width: 110,
    usual: true,
    render: (cdr) => (
      <Anchor
        component={Link}
        to={`/deliveries?call_id=${cdr.call_id}`}
        size="sm"
        aria-label={`Deliveries of the call from ${cdr.from.number}`}
      >
        Deliveries
      </Anchor>
    ),
  },
  {
    key: 'ladder',
    title: 'Ladder',
    width: 90,
    usual: false,
    render: (cdr) => (
      <Anchor
        component={Link}
        to={`/calls/${cdr.call_id}?view=ladder`}
        size="sm"
        aria-label={`Ladder of the call from ${cdr.from.number}`}
      >
        Ladder
      </Anchor>
    ),
  },
  { key: 'to', title: 'To', usual: true, render: (cdr) => <PartyCell party={cdr.to} /> },
  {
    key: 'started_at',
    title: 'Started',
    width: 190,
    usual: true,
    render: (cdr) => <Moment at={cdr.started_at} />,
  },
  {
    key: 'disposition',
    title: 'Outcome',
    width: 150,
    usual: true,
    render: ({ disposition }) => (
      <StateBadge tone={DISPOSITIONS[disposition].tone}>{DISPOSITIONS[disposition].label}</StateBadge>
    ),
  },
  { key: 'direction', title: 'Direction', usual: true, render: (cdr) => text(DIRECTIONS[cdr.direction]) },
  {
    key: 'via',
    title: 'Through',
    usual: true,
    render: ({ via, via_name }) => text(via === null ? null : `${words(via)} ${via_name ?? ''}`),
  },
  {
    key: 'ring',
    title: 'Rang',
    align: 'right',
    usual: true,
    render: (cdr) => length(cdr.ring_duration_ms),
  },
  {
    key: 'talk',
    title: 'Talked',
    align: 'right',
    usual: true,
    render: (cdr) => length(cdr.talk_duration_ms),
  },
  {
    key: 'billing',
    title: 'Billed',
    align: 'right',
    usual: false,
    render: (cdr) => length(cdr.billing_duration_s * 1000),
  },
  { key: 'user', title: 'User', usual: false, render: (cdr) => text(cdr.user_name) },
  { key: 'flow', title: 'Flow', usual: false, render: (cdr) => text(cdr.flow_name) },
  { key: 'end', title: 'Ended because', usual: false, render: (cdr) => text(endReasonText(cdr.end_reason)) },
  { key: 'sip', title: 'SIP status', align: 'right', usual: false, render: (cdr) => text(cdr.sip_status) },
  { key: 'crm_id', title: 'CRM id', usual: false, render: (cdr) => text(cdr.crm_id) },
  { key: 'live_id', title: 'Live id', align: 'right', usual: false, render: (cdr) => text(cdr.live_id) },
  { key: 'release', title: 'Release', align: 'right', usual: false, render: (cdr) => text(cdr.release) },
  {
    key: 'recordings',
    title: 'Recordings',
    usual: false,
    render: ({ recording_ids, call_id }) =>
      recording_ids.length === 0 ? (
        text(null)
      ) : (
        <Anchor component={Link} to={`/recordings?call_id=${call_id}`} size="sm">
          {recording_ids.length}
        </Anchor>
      ),
  },
];
