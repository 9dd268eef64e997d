import { Button } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { bodyOf, client } from '../api/client.js';
import type { Delivery } from '../api/records.js';
import { showDone } from '../api/query-client.js';
import { needing } from '../session/needs.js';

/** Sends a delivery once more: same id, same bytes. Harmless for a receiver that looks at the id. */
export const ResendButton = needing('deliveries:resend', ResendButtonControl);

function ResendButtonControl({ delivery }: { delivery: Delivery }) {
  const queries = useQueryClient();
  const resend = useMutation({
    mutationFn: () =>
      bodyOf(client.POST('/api/v1/deliveries/{id}/resend', { params: { path: { id: delivery.id } } })),
    onSuccess: (again) => {
      queries.setQueryData(['deliveries', 'one', delivery.id], again);
      showDone('It is on its way again.');
    },
    onSettled: () => void queries.invalidateQueries({ queryKey: ['deliveries'] }),
  });
  const inFlight = delivery.status === 'sending' || delivery.status === 'pending';
  return (
    <Button
      leftSection={<IconRefresh size={16} />}
      loading={resend.isPending}
      disabled={inFlight}
      onClick={() => resend.mutate()}
    >
      Resend
    </Button>
  );
}
