import { withKeys } from './recover-words.js';

it('events of a webhook and its test events are two lines of a run, told apart', () => {
  const webhook = { webhook_id: 'w1', flow_id: null, node_id: null };
  const object = { webhook_id: null, flow_id: 'f1', node_id: 'n1' };
  const keys = withKeys([webhook, object, webhook, { ...object, node_id: 'n2' }]).map(({ key }) => key);
  expect(new Set(keys).size).toBe(4);
  expect(withKeys([webhook, object])[1]?.key).toBe(keys[1]);
});
