import { nodes as registry } from '@hookswitch/nodes';
import { newId, STRICT_NETWORK_POLICY } from '@hookswitch/flow-model';
import { addNode } from '../document/commands.js';
import { emptyDraft } from '../document/flow-draft.js';
import { begin, run } from '../document/history.js';
import { flowProblems, type Surroundings } from './flow-compiler.js';

const flowId = newId();
const nothing: Surroundings = { references: {}, flows: [], policy: STRICT_NETWORK_POLICY };
const draw = (...commands: ReturnType<typeof addNode>[]) =>
  commands.reduce(run, begin(emptyDraft('Main'))).draft;
const answer = addNode('a', { type: 'answer', label: 'Answer', config: {} }, [0, 0]);
const webhook = (url: string) =>
  addNode('w', { type: 'webhook', label: 'CRM', config: { url } }, [0, 0], { nodeId: 'a', outcome: 'next' });

describe('problems while drawing', () => {
  it('names node and field of an address that is not allowed', () => {
    const problems = flowProblems(flowId, draw(answer, webhook('http://127.0.0.1/hook')), nothing, registry);
    expect(problems.find((problem) => problem.pointer.endsWith('/url'))).toMatchObject({
      node_id: 'w',
      severity: 'error',
      pointer: '/nodes/w/config/url',
    });
  });

  it('allows what the installation allows', () => {
    const policy = { ...STRICT_NETWORK_POLICY, allow_http: true, allow_nets: ['127.0.0.0/8'] };
    const problems = flowProblems(
      flowId,
      draw(answer, webhook('http://127.0.0.1/hook')),
      { ...nothing, policy },
      registry,
    );
    expect(problems.filter((problem) => problem.pointer.endsWith('/url'))).toEqual([]);
  });

  it('names what needs a call once a number has the flow for text messages', () => {
    const number = { id: newId(), name: 'Main', number: '+442079460000' };
    const found = (message_flow_id: string | null) =>
      flowProblems(
        flowId,
        draw(answer),
        { ...nothing, references: { number: [{ ...number, message_flow_id }] } },
        registry,
      ).map(({ code, severity }) => [code, severity]);
    expect(found(null)).toEqual([['no_exit', 'warning']]);
    expect(found(flowId)).toEqual([['needs_call', 'error']]);
  });

  it('knows the number that a message is sent from', () => {
    const id = newId();
    const message = addNode(
      'm',
      { type: 'message', label: 'Text', config: { number_id: id, text: 'Hi' } },
      [0, 0],
    );
    const missing = (references: Surroundings['references']) =>
      flowProblems(flowId, draw(message), { ...nothing, references }, registry).filter(
        ({ code }) => code === 'missing_reference',
      );
    expect(missing({})).toHaveLength(1);
    expect(missing({ number: [{ id, name: 'Main', number: '+442079460000' }] })).toEqual([]);
  });

  it('knows users by extension', () => {
    const dial = addNode(
      'd',
      { type: 'dial', label: 'Ring', config: { to: { type: 'extension', target: '1001' } } },
      [0, 0],
      { nodeId: 'a', outcome: 'next' },
    );
    const missing = (references: Surroundings['references']) =>
      flowProblems(flowId, draw(answer, dial), { ...nothing, references }, registry).filter(
        (problem) => problem.code === 'missing_reference',
      );
    expect(missing({})).toHaveLength(1);
    expect(missing({ user: [{ id: newId(), name: 'Ann', extension: '1001' }] })).toEqual([]);
  });
});
