import { useParams } from 'react-router';
import { DetailScreen } from '../display/detail-screen.js';
import { ObjectFailure, type Kept } from '../display/object-failure.js';
import { ZoneNote } from '../display/moment.js';
import { StateBadge } from '../display/state-badge.js';
import { Loading } from '../shell/loading.js';
import { DeliveryBadge } from './delivery-badge.js';
import { canBeResent } from './delivery-words.js';
import { DeliveryView, useDelivery } from './delivery-view.js';
import { ResendButton } from './resend-button.js';

const BACK = { to: '/deliveries', label: 'Deliveries' };
const KEPT: Kept = {
  what: 'Deliveries',
  from: 'after their event',
  setting: 'HOOKSWITCH_DELIVERY_RETENTION_DAYS',
};

/** One delivery with everything that was sent and answered. */
export function Screen() {
  const { id = '' } = useParams();
  const delivery = useDelivery(id);
  if (delivery.isPending) return <Loading label="Loading the delivery" />;
  if (delivery.isError)
    return (
      <ObjectFailure error={delivery.error} retry={() => void delivery.refetch()} back={BACK} kept={KEPT} />
    );
  return (
    <DetailScreen
      back={BACK}
      title={delivery.data.event_type}
      badges={
        <>
          <DeliveryBadge status={delivery.data.status} />
          {delivery.data.test && <StateBadge tone="quiet">Test</StateBadge>}
        </>
      }
      subtitle={<ZoneNote />}
      actions={canBeResent(delivery.data) && <ResendButton delivery={delivery.data} />}
    >
      <DeliveryView delivery={delivery.data} />
    </DetailScreen>
  );
}
