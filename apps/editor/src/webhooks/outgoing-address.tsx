import { Code, Text } from '@mantine/core';
import { CopyButton } from '../display/copy-button.js';
import { useSending } from './use-sending.js';

/** From which address requests come, for the receiver's firewall, and how that is known. */
export function OutgoingAddress() {
  const outgoing = useSending()?.outgoing;
  if (outgoing === undefined) return null;
  const { address, source, proxy } = outgoing;
  return (
    <Text size="sm" component="div" role="note" aria-label="Address that requests come from">
      {source === 'proxy' ? (
        <>
          Requests leave through the proxy <Code>{proxy}</Code> (<Code>HOOKSWITCH_OUTGOING_PROXY</Code>). Let
          the address into your firewall that this proxy sends from.
        </>
      ) : address === null ? (
        <>
          This machine has no way to the public internet, so the address that requests come from is not known.
        </>
      ) : (
        <>
          Requests come from <Code>{address}</Code>{' '}
          <CopyButton text={address} what="address" size="compact-xs" />{' '}
          {source === 'setting'
            ? 'as the setting HOOKSWITCH_OUTGOING_ADDRESS says.'
            : 'which is the address that this machine takes to the public internet; HOOKSWITCH_OUTGOING_ADDRESS sets another.'}
          {!outgoing.public &&
            ' It is a private address: servers outside see that of your router instead, which is the one for their firewall.'}
        </>
      )}
    </Text>
  );
}
