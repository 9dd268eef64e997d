import { exampleCdr } from '@hookswitch/events';
import { z } from 'zod';

const time = z.string().meta({ description: '`Y-m-d H:i:s`, UTC.' });
const id = z.int().nullable();

const party = {
  src: z.string(),
  src_id: id,
  src_name: z.string(),
  src_hash: z.string().meta({ description: 'The same for all parties of a call.' }),
  dst: z.string(),
  dst_id: id,
  dst_name: z.string(),
};

const exampleParties = {
  src: '+442079460123',
  src_id: 412,
  src_name: '"Ada Byron" <+442079460123>',
  src_hash: exampleCdr.call_id,
  dst: '1001',
  dst_id: 3,
  dst_name: 'Grace Hopper',
};

const times = {
  start_time: time,
  connected_at: time.nullable(),
};

const facts = {
  context: z.string(),
  destination: z.enum(['in', 'out']),
  duration: z.int().meta({ description: 'Seconds since it was connected.' }),
  t_cause: z.string().nullable(),
};

const callRow = z.strictObject({
  id: z.int().meta({ description: 'The `call_id` of events.' }),
  parent_id: id.meta({ description: 'Of the caller’s own; `null` there.' }),
  state: z.string(),
  ...times,
  ...facts,
  ...party,
});

const cdrRow = z.strictObject({
  id: z.int(),
  live_id: z.int().meta({ description: 'The `call_id` of events.' }),
  ...times,
  end_time: time,
  ...facts,
  ...party,
  disposition: z.string(),
});

const monitorRow = z.strictObject({
  id: z.string(),
  live_id: z.int().meta({ description: 'The `call_id` that was asked for.' }),
  start_time: time,
  end_time: time.nullable(),
  duration: z.int().nullable(),
  state: z.string().meta({ description: '`done`: the file can be fetched.' }),
  src: z.string(),
  src_name: z.string(),
  src_hash: z.string(),
  dst: z.string(),
  dst_name: z.string(),
  size: z.int().nullable(),
  format: z.string(),
  url: z.string().nullable().meta({ description: 'Of the file, for an API token; `null`: not there yet.' }),
});

const exampleTimes = { start_time: '2026-11-21 09:30:05', connected_at: '2026-11-21 09:30:09' };
const exampleFacts = { context: 'LOCAL_USER', destination: 'in', duration: 90 };

export const studioCallAnswer = {
  schema: z.strictObject({ data: callRow, links: z.strictObject({}) }),
  example: {
    data: {
      id: 413,
      parent_id: 412,
      state: 'CONNECTED',
      ...exampleTimes,
      ...exampleFacts,
      t_cause: null,
      ...exampleParties,
    },
    links: {},
  },
};

const listOf = <Row extends z.ZodType>(row: Row, example: unknown) => ({
  schema: z.strictObject({ data: z.array(row), total: z.int() }),
  example: { data: [example], total: 1 },
});

export const studioCallsAnswer = listOf(callRow, studioCallAnswer.example.data);

export const studioCdrsAnswer = listOf(cdrRow, {
  id: 413,
  live_id: 413,
  ...exampleTimes,
  end_time: '2026-11-21 09:31:40',
  ...exampleFacts,
  t_cause: 'Normal Clearing',
  ...exampleParties,
  disposition: 'answered',
});

export const studioMonitorsAnswer = listOf(monitorRow, {
  id: exampleCdr.recording_ids[0],
  live_id: 413,
  start_time: '2026-11-21 09:30:05',
  end_time: '2026-11-21 09:31:40',
  duration: 95,
  state: 'done',
  src: '+442079460123',
  src_name: '"Ada Byron" <+442079460123>',
  src_hash: exampleCdr.call_id,
  dst: '+442079460999',
  dst_name: '+442079460999',
  size: 1_520_044,
  format: 'wav',
  url: `https://pbx.example/api/v1/recordings/${exampleCdr.recording_ids[0]}/file`,
});
