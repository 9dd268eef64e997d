import { STRICT_NETWORK_POLICY, type NetworkPolicy } from '@hookswitch/flow-model';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { bodyOf, client } from '../api/client.js';
import { listDrafts } from '../api/draft-objects.js';
import { useReferences } from '../api/references.js';
import type { Flow } from '../api/resources.js';
import { useDraft, useFlowEditor } from '../flow-editor/editor-context.js';
import { flowProblems } from './flow-compiler.js';
import { showProblems } from './problem-store.js';

/** Typing goes first: problems follow after this pause. */
const PAUSE_MS = 250;
/** Enough for the variables of other flows; a house with more flows only misses a few suggestions. */
const FLOW_PAGES = 5;

/** Compiles the opened flow while it is drawn and shows what the compiler finds. */
export function useFlowProblems(): void {
  const { session, registry } = useFlowEditor();
  const draft = useDraft((current) => current);
  const references = useReferences().data;
  const policy = useQuery({
    queryKey: ['configuration', 'policy'],
    queryFn: () => bodyOf<NetworkPolicy>(client.GET('/api/v1/configuration/policy')),
    staleTime: Infinity,
  }).data;
  const flows = useQuery({ queryKey: ['flows', 'all'], queryFn: allFlows, staleTime: 60_000 }).data;

  useEffect(() => {
    // Judged only with all that is needed to judge it: no problem appears that is none.
    if (!references || !policy || !flows) return undefined;
    const timer = setTimeout(() => {
      const surroundings = { references, flows, policy: { ...STRICT_NETWORK_POLICY, ...policy } };
      showProblems(flowProblems(session.flowId, draft, surroundings, registry));
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [draft, references, policy, flows, session, registry]);

  useEffect(() => () => showProblems([]), []);
}

async function allFlows(): Promise<Flow[]> {
  const flows: Flow[] = [];
  let token: string | null = null;
  for (let page = 0; page < FLOW_PAGES; page += 1) {
    const answer: { result: readonly Flow[]; next_page_token: string | null } = await listDrafts<Flow>(
      'flows',
      {
        token,
        size: 100,
      },
    );
    flows.push(...answer.result);
    token = answer.next_page_token;
    if (token === null) break;
  }
  return flows;
}
