import { useQuery } from '@tanstack/react-query';
import { listGateways } from '../api/operations.js';
import { DetailScreen } from '../display/detail-screen.js';
import { LoadFailure } from '../lists/load-failure.js';
import { Loading } from '../shell/loading.js';
import { ConnectAsterisk } from './connect-asterisk.js';
import { GatewaySection } from './gateway-section.js';

const REFRESH_MS = 5_000;

/** The telephony systems that calls come from and go to. */
export function Screen() {
  const gateways = useQuery({ queryKey: ['gateways'], queryFn: listGateways, refetchInterval: REFRESH_MS });
  const rows = gateways.data?.result ?? [];
  return (
    <DetailScreen title="Gateways" subtitle="Where calls come from and go to. Read anew every 5 seconds.">
      {gateways.isPending && <Loading label="Asking the server" />}
      {gateways.isError && <LoadFailure error={gateways.error} retry={() => void gateways.refetch()} />}
      {rows.map((gateway) => (
        <GatewaySection key={gateway.name} gateway={gateway} />
      ))}
      {gateways.data && rows.every(({ name }) => name === 'simulator') && <ConnectAsterisk />}
    </DetailScreen>
  );
}
