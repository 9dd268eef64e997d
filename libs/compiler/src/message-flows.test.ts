import { STRICT_NETWORK_POLICY } from '@hookswitch/flow-model';
import type { ReleaseObject } from '@hookswitch/flow-model';
import { compile } from './compile.js';
import { flow, node, object, officeDrafts, testId } from './testing/drafts.js';
import { toyNodes } from './testing/toy-nodes.js';

const hook = node('hook', { url: 'https://crm.example.com/hook' }, 'Tell the CRM');
const say = node('say', { text: 'Hello' }, 'Hello');

function problemsOf(...flows: ReleaseObject[]) {
  const drafts = {
    ...officeDrafts(...flows),
    number: [object('number', 100, { number: '+442071838750', message_flow_id: testId(1) })],
  };
  return compile(drafts, toyNodes, STRICT_NETWORK_POLICY).problems;
}

describe('the flow that a number has for messages', () => {
  it('may hold what needs no call, and ends where nothing is connected', () => {
    expect(problemsOf(flow({ entry: 'n1', nodes: { n1: hook } }))).toEqual([]);
  });

  it('is refused with an object that needs a call, with the way there', () => {
    const document = { entry: 'n1', nodes: { n1: hook, n2: say }, edges: { 'n1:next': 'n2' } };
    expect(problemsOf(flow(document))).toEqual([
      {
        code: 'needs_call',
        severity: 'error',
        object: { type: 'flow', id: testId(1), name: 'Flow 1' },
        node_id: 'n2',
        pointer: '/nodes/n2',
        message:
          '"Hello" needs a call, and text messages to +442071838750 run this flow. Take it out, or give the number another flow for messages.',
        path: ['n1', 'n2'],
      },
    ]);
  });

  it('is refused for what the flows hold that it runs', () => {
    const runs = { entry: 'n1', nodes: { n1: node('sub', { flow_id: testId(2) }) } };
    const found = problemsOf(flow(runs), flow({ entry: 'n1', nodes: { n1: say } }, 2));
    expect(found.map(({ code, object: { name }, node_id }) => [code, name, node_id])).toEqual([
      ['needs_call', 'Flow 2', 'n1'],
    ]);
  });

  it('says nothing of flows that only calls run', () => {
    const drafts = officeDrafts(
      flow({ entry: 'n1', nodes: { n1: say, n2: node('end') }, edges: { 'n1:next': 'n2' } }),
    );
    expect(compile(drafts, toyNodes, STRICT_NETWORK_POLICY).problems).toEqual([]);
  });
});
