import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Navigate } from 'react-router';
import { readMessage } from '../api/operations.js';
import { Loading } from '../shell/loading.js';

/** Where no call has this id, a text message may: what its flow sends names it as calls are named. */
export function MessageInPlace({ id, children }: { id: string; children: ReactNode }) {
  const message = useQuery({ queryKey: ['messages', 'one', id], queryFn: () => readMessage(id) });
  if (message.isPending) return <Loading label="Loading the message" />;
  return message.isSuccess ? <Navigate to={`/messages/${id}`} replace /> : children;
}
