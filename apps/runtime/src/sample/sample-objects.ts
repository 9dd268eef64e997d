import type { Id } from '@hookswitch/flow-model';

/** From the range that Ofcom keeps free for drama: it rings nobody. */
export const SAMPLE_NUMBER = '+442079460000';
export const SAMPLE_EXTENSION = '1001';

/** What a fresh installation starts with: names and bodies of the drafts, as a client would send them. */
export function sampleFlow(inboxUrl: string): { name: string; document: Record<string, unknown> } {
  return {
    name: 'Welcome',
    document: {
      schema: 1,
      entry: 'answer',
      on_hangup: null,
      default_exit: null,
      nodes: {
        answer: { type: 'answer', label: 'Answer', config: {} },
        welcome: {
          type: 'talk',
          label: 'Welcome',
          config: {
            text: 'Welcome to Hookswitch, ${caller.name|dear caller}. Your webhook is on its way.',
            language: 'en-GB',
          },
        },
        tell: {
          type: 'webhook',
          label: 'Tell my server',
          config: {
            name: 'Tell my server',
            url: inboxUrl,
            headers: [{ name: 'X-Called-Number', value: '${called.number}', secret: false }],
          },
        },
        bye: { type: 'hangup', label: 'Hang up', config: {} },
      },
      edges: { 'answer:next': 'welcome', 'welcome:next': 'tell', 'tell:next': 'bye' },
      layout: { nodes: { answer: [0, 0], welcome: [310, 0], tell: [620, 0], bye: [930, 0] } },
    },
  };
}

export function sampleUser(): Record<string, unknown> {
  return { name: 'Alex Example', extension: SAMPLE_EXTENSION };
}

export function sampleNumber(flowId: Id): Record<string, unknown> {
  return { name: 'Main number', number: SAMPLE_NUMBER, flow_id: flowId };
}
