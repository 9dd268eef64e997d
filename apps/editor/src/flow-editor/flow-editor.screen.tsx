import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useParams } from 'react-router';
import { ObjectFailure } from '../display/object-failure.js';
import { Loading } from '../shell/loading.js';
import { FlowEditorView } from './flow-editor-view.js';
import { openFlow } from './flow-session.js';

/** Opens the flow of the address. Nothing can be edited before all of it is there. */
export function Screen() {
  const { id = '' } = useParams();
  const queries = useQueryClient();
  const session = useQuery({
    queryKey: ['flow-session', id],
    queryFn: () => openFlow(id),
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  const opened = session.data;
  useEffect(() => {
    if (!opened) return undefined;
    return () => {
      // React's strict mode leaves and comes back at once; only a real farewell closes the flow.
      setTimeout(() => {
        if (
          queries
            .getQueryCache()
            .find({ queryKey: ['flow-session', id] })
            ?.isActive()
        )
          return;
        opened.close();
        queries.removeQueries({ queryKey: ['flow-session', id] });
        void queries.invalidateQueries({ queryKey: ['flows'] });
      }, 0);
    };
  }, [opened, queries, id]);

  if (session.isError) {
    return (
      <ObjectFailure
        error={session.error}
        retry={() => void session.refetch()}
        back={{ to: '/flows', label: 'Flows' }}
      />
    );
  }
  if (!opened) return <Loading label="Loading the flow" />;
  return <FlowEditorView key={id} session={opened} />;
}
