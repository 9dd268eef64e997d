import { useEffect, useRef, useState } from 'react';
import type { RequestTrialResult } from '../form-environment.js';

/** How a trial stands. */
export type TrialState =
  | { readonly kind: 'idle' | 'asking' }
  | { readonly kind: 'failed'; readonly fault: string }
  | { readonly kind: 'answered'; readonly result: RequestTrialResult };

/** One trial at a time; what comes after the form is gone is nobody's. */
export function useTrial() {
  const running = useRef<AbortController | null>(null);
  const [state, setState] = useState<TrialState>({ kind: 'idle' });
  useEffect(() => () => running.current?.abort(), []);
  const ask = (send: (signal: AbortSignal) => Promise<RequestTrialResult>) => {
    running.current?.abort();
    const own = new AbortController();
    running.current = own;
    setState({ kind: 'asking' });
    send(own.signal).then(
      (result) => !own.signal.aborted && setState({ kind: 'answered', result }),
      (error: unknown) =>
        !own.signal.aborted &&
        setState({ kind: 'failed', fault: error instanceof Error ? error.message : String(error) }),
    );
  };
  return { state, ask };
}
