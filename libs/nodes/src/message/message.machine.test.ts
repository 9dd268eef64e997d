import { driveNode } from '../testing/drive-node.js';
import { messageNode } from './message.node.js';

const NUMBER_ID = '01937a00-0000-7000-8000-0000000a0d30';

describe('Message', () => {
  it('is handed over to be sent, and the flow goes on', () => {
    const done = driveNode(messageNode, { to: '+44 7700 900123', text: 'Hello' });
    expect(done.effects).toEqual([{ kind: 'send_text', from: null, to: '+447700900123', text: 'Hello' }]);
    expect(done.outcome).toBe('next');
  });

  it('is sent from the number that is chosen', () => {
    const number = { type: 'number', num_id: 3, name: 'Sales', body: { number: '+442079460000' } };
    const config = { number_id: NUMBER_ID, text: 'Hello' };
    expect(driveNode(messageNode, config, { objects: { [NUMBER_ID]: number } }).effects).toEqual([
      { kind: 'send_text', from: '+442079460000', to: null, text: 'Hello' },
    ]);
  });

  it.each([
    ['a pattern', { to: '+4420X.', text: 'Hello' }, /pattern cannot be written to/],
    ['no number', { to: 'Grace', text: 'Hello' }, /country code/],
    ['an empty text', { text: '  ' }, /Enter the text/],
    ['too long a text', { text: 'a'.repeat(1601) }, /1600 characters at most/],
  ])('refuses %s', (_, config, message) => {
    expect(messageNode.config.safeParse(config).error?.issues[0]?.message).toMatch(message);
  });

  it.each([null, '', '${vars.mobile}'])('takes %j for whom it is to', (to) => {
    expect(messageNode.config.safeParse({ to, text: 'Hello' }).success).toBe(true);
  });
});
