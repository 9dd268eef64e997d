import { useMutation, useQueryClient } from '@tanstack/react-query';
import { IconArrowBackUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { bodyOf, client } from '../api/client.js';
import { showDone } from '../api/query-client.js';
import { ConfirmButton } from '../display/confirm-button.js';

export interface DiscardButtonProps {
  /** The drafts that go back to what is live; without it, all that differ. */
  readonly objects?: readonly { readonly type: string; readonly id: string }[];
  readonly children: ReactNode;
  readonly question: string;
  readonly consequence: ReactNode;
  readonly label?: string;
}

/** Takes drafts back to what is live, after a question. */
export function DiscardButton({ objects, children, question, consequence, label }: DiscardButtonProps) {
  const queries = useQueryClient();
  const discard = useMutation({
    mutationFn: () =>
      bodyOf(
        client.POST('/api/v1/configuration/discard', {
          body: objects ? { objects: objects.map(({ type, id }) => ({ type, id })) } : {},
        }),
      ),
    onSuccess: ({ discarded }) => {
      showDone(discarded === 1 ? 'One change was discarded.' : `${discarded} changes were discarded.`);
      // An open drawing hears of it by the stream and loads what is stored by itself.
      return queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'flow-session' });
    },
  });
  return (
    <ConfirmButton
      size="compact-sm"
      variant="subtle"
      color="gray"
      leftSection={<IconArrowBackUp size={15} aria-hidden />}
      question={question}
      consequence={consequence}
      confirm="Discard"
      cancel="Keep"
      pending={discard.isPending}
      onConfirm={() => discard.mutate()}
      {...(label ? { label } : {})}
    >
      {children}
    </ConfirmButton>
  );
}
