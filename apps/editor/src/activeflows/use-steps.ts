import { useQuery } from '@tanstack/react-query';
import { listSteps } from '../api/operations.js';
import type { StepRecord } from '../api/records.js';

/** All steps of an activeflow, in order; nothing while there is no activeflow. */
export function useSteps(activeflowId: string | null) {
  return useQuery({
    queryKey: ['activeflows', 'steps', activeflowId],
    queryFn: () => allSteps(activeflowId as string),
    enabled: activeflowId !== null,
  });
}

async function allSteps(id: string): Promise<StepRecord[]> {
  const steps: StepRecord[] = [];
  let token: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof listSteps>> = await listSteps(id, token);
    steps.push(...page.result);
    token = page.next_page_token;
  } while (token !== null);
  return steps;
}
