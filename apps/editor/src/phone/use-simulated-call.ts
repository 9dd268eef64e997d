import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { bodyOf, client } from '../api/client.js';
import type { SimulatedCall } from '../api/resources.js';
import { useStream } from '../api/stream.js';
import { hear } from './phone-store.js';

/** While the stream is silent, the call is still looked at this often. */
const LOOK_AGAIN_MS = 3000;

/** What the caller of the test call hears now, live. */
export function useSimulatedCall(callId: string | null): SimulatedCall | null {
  const queries = useQueryClient();
  const key = ['simulator-call', callId];
  const call = useQuery({
    queryKey: key,
    queryFn: () =>
      bodyOf<SimulatedCall>(
        client.GET('/api/v1/simulator/calls/{id}', { params: { path: { id: callId ?? '' } } }),
      ),
    enabled: callId !== null,
    refetchInterval: (query) => (query.state.data?.ended ? false : LOOK_AGAIN_MS),
  });
  useStream(callId ? ['simulator_call_updated'] : [], (data) => {
    const update = data as SimulatedCall;
    if (update.call_id === callId) queries.setQueryData(key, update);
  });
  const speech = call.data?.speech;
  useEffect(() => {
    if (speech) hear(speech.started_at, speech.text);
  }, [speech]);
  const prompt = call.data?.prompt;
  useEffect(() => {
    if (prompt) hear(prompt.started_at, prompt.name, true);
  }, [prompt]);
  return callId === null ? null : (call.data ?? null);
}
