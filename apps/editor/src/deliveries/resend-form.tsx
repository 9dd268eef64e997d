import { Alert, Button, Group, List, Progress, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { resendDeliveries } from '../api/operations.js';
import { describeError } from '../api/problem.js';

/** So many the API takes at once. */
const AT_ONCE = 100;

/** How far sending has come. */
interface Sent {
  /** Of those that are ticked, from the first. */
  readonly asked: number;
  readonly resent: number;
  /** Why others were not sent, and how many. */
  readonly reasons: ReadonlyMap<string, number>;
}

const NOTHING: Sent = { asked: 0, resent: 0, reasons: new Map() };

/**
 * Asks, sends again what is ticked, hundred by hundred, and tells what came of it. After a failure it goes on where it
 * stood.
 *
 * @param onSending told when sending begins and when it is over: the dialog stays open in between
 * @param onAsked told with those that were not asked for yet, whenever these are fewer: who closes the dialog after a failure
 *   must not send the others twice
 */
export function ResendForm(props: {
  ids: readonly string[];
  onSending: (sending: boolean) => void;
  onAsked: (left: readonly string[]) => void;
  onClose: () => void;
}) {
  const queries = useQueryClient();
  // Ids rise with time.
  const [ids] = useState(() => props.ids.toSorted());
  const [sent, setSent] = useState(NOTHING);
  const resend = useMutation({
    mutationFn: async () => {
      for (let so = sent; so.asked < ids.length;) {
        const answer = await resendDeliveries(ids.slice(so.asked, so.asked + AT_ONCE));
        const reasons = new Map(so.reasons);
        for (const { reason } of answer.result)
          if (reason !== null) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
        so = { asked: so.asked + answer.result.length, resent: so.resent + answer.resent, reasons };
        setSent(so);
        props.onAsked(ids.slice(so.asked));
      }
    },
    meta: { quiet: true },
    onMutate: () => props.onSending(true),
    onSettled: () => {
      props.onSending(false);
      void queries.invalidateQueries({ queryKey: ['deliveries'] });
    },
  });
  if (resend.isSuccess) return <Outcome sent={sent} onDone={props.onClose} />;
  const left = ids.length - sent.asked;
  return (
    <Stack>
      <Text size="sm">
        {ids.length === 1 ? 'The delivery is' : `The ${ids.length} deliveries are`} sent once more, oldest
        first, each with its own id and the same bytes. A receiver that looks at the id knows what it has had.
      </Text>
      {(resend.isPending || sent.asked > 0) && (
        <div>
          {ids.length > AT_ONCE && (
            <Progress value={(100 * sent.asked) / ids.length} aria-label="Sent on their way so far" />
          )}
          <Text size="sm" mt={4} role="status">
            {sent.asked} of {ids.length}
          </Text>
        </div>
      )}
      {resend.isError && (
        <Alert color="red" variant="light" role="alert" title={describeError(resend.error).title}>
          {describeError(resend.error).detail}
        </Alert>
      )}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={props.onClose} disabled={resend.isPending}>
          Cancel
        </Button>
        <Button data-autofocus loading={resend.isPending} onClick={() => resend.mutate()}>
          {sent.asked === 0 ? `Resend ${ids.length}` : `Resend the other ${left}`}
        </Button>
      </Group>
    </Stack>
  );
}

function Outcome({ sent: { resent, reasons }, onDone }: { sent: Sent; onDone: () => void }) {
  return (
    <Stack>
      <Text size="sm" role="status">
        {resent === 1 ? '1 delivery is' : `${resent} deliveries are`} on the way again.
      </Text>
      {reasons.size > 0 && (
        <List size="sm">
          {[...reasons].map(([reason, count]) => (
            <List.Item key={reason}>
              {count} not: {reason}
            </List.Item>
          ))}
        </List>
      )}
      <Group justify="flex-end">
        <Button data-autofocus onClick={onDone}>
          Done
        </Button>
      </Group>
    </Stack>
  );
}
