import type { RecoverPreview, RecoverRun } from '../api/records.js';
import { underWayText, withKeys } from './recover-words.js';

it('events of a webhook and its test events are two lines of a run, told apart', () => {
  const webhook = { webhook_id: 'w1', flow_id: null, node_id: null };
  const object = { webhook_id: null, flow_id: 'f1', node_id: 'n1' };
  const keys = withKeys([webhook, object, webhook, { ...object, node_id: 'n2' }]).map(({ key }) => key);
  expect(new Set(keys).size).toBe(4);
  expect(withKeys([webhook, object])[1]?.key).toBe(keys[1]);
});

describe('what a run is sending already', () => {
  const crm = { webhook_id: 'crm', flow_id: null, node_id: null };
  const preview = { total: 2, refused: 0, endpoints: [{ ...crm, count: 2, refusal: null }] };
  const under = (status: string, endpoint: object) =>
    underWayText(preview as RecoverPreview, [{ status, endpoints: [endpoint] } as RecoverRun]);

  it('cannot be sent by a second one', () => {
    expect(under('running', { ...crm, ended: false })).toContain('A run is sending these again.');
  });
  it('can, when that has ended, has done its part, or sends to others', () => {
    expect(under('cancelled', { ...crm, ended: false })).toBeNull();
    expect(under('running', { ...crm, ended: true })).toBeNull();
    expect(under('running', { ...crm, webhook_id: 'chat', ended: false })).toBeNull();
  });
});
