import { driveNode } from '../testing/drive-node.js';
import { subflowNode } from './subflow.node.js';

const flow_id = '01991f0a-6c2e-7c11-9d3f-000000000002';
const returns = [{ name: 'paid', label: 'Has paid' }, { name: 'refused' }];
const run = () => driveNode(subflowNode, { flow_id, returns, parameters: [{ name: 'amount', value: '5' }] });

describe('Subflow', () => {
  it('sets its parameters and runs the flow', () => {
    expect(run().effects).toEqual([
      { kind: 'set_variables', values: { amount: '5' } },
      { kind: 'run_flow', flow_id },
    ]);
    expect(run().outcome).toBeNull();
  });

  it.each([
    ['returned', 'paid', 'paid'],
    ['returned', 'unheard_of', 'completed'],
    ['completed', null, 'completed'],
    ['failed', null, 'failed'],
    ['depth_exceeded', null, 'depth_exceeded'],
  ] as const)('whose flow has %s (%s) leaves by %s', (ending, name, outcome) => {
    expect(run().send({ type: 'flow.ended', ending, name }).outcome).toBe(outcome);
  });

  it('has an outcome for each name that the flow returns', () => {
    const outcomes = subflowNode.outcomes(subflowNode.config.parse({ flow_id, returns }));
    expect(outcomes.map(({ name, label }) => `${name}: ${label}`)).toEqual([
      'paid: Has paid',
      'refused: refused',
      'completed: Completed',
      'failed: Failed',
      'depth_exceeded: Too deep',
    ]);
  });

  it('needs a flow', () => {
    expect(subflowNode.config.safeParse({ flow_id: '' }).error?.issues[0]?.message).toBe('Choose a flow.');
  });
});
