import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { examineGateway } from '../api/operations.js';
import type { Finding } from '../api/records.js';
import { useStream } from '../api/stream.js';

/** The doctor's work on one gateway: findings come over the stream one by one, and all together at the end. */
export function useExamination(gateway: string) {
  const [found, setFound] = useState<readonly Finding[]>([]);
  const examination = useMutation({
    mutationFn: (call: string | null) => examineGateway(gateway, call),
    onMutate: () => setFound([]),
    meta: { quiet: true },
  });
  useStream(['gateway_finding'], (data) => {
    const news = data as { gateway: string; finding: Finding };
    if (news.gateway !== gateway || !examination.isPending) return;
    setFound((before) => [...before.filter(({ id }) => id !== news.finding.id), news.finding]);
  });
  return {
    /** @param call a number that is called too, or `null` */
    run: (call: string | null) => examination.mutate(call),
    isRunning: examination.isPending,
    error: examination.error,
    /** What is known so far; `null` before the first run. */
    findings: examination.data?.findings ?? (examination.isPending ? found : null),
    finishedAt: examination.data?.finished_at ?? null,
  };
}
