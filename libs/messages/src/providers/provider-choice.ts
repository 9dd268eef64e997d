import { refuseUrl } from '@hookswitch/flow-model';
import type { NetworkPolicy } from '@hookswitch/flow-model';
import type { MessageProvider, OutgoingMessage } from '../provider.js';
import { HttpProvider } from './http-provider.js';
import { LogProvider } from './log-provider.js';
import type { MessageBody } from './message-body.js';

/** Which provider, as a setting says it. */
export type ProviderChoice = { readonly kind: 'log' } | { readonly kind: 'http'; readonly url: string };

/** A setting that names no provider. The message completes "HOOKSWITCH_MESSAGES …", without its value. */
export class ProviderChoiceError extends Error {
  override readonly name = 'ProviderChoiceError';
}

/**
 * Reads `log`, or the URL of a provider.
 * @throws ProviderChoiceError
 */
export function readProviderChoice(text: string): ProviderChoice {
  if (text === 'log') return { kind: 'log' };
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^https?:$/.test(url.protocol))
    throw new ProviderChoiceError('must be log, or an https URL');
  if (url.username !== '' || url.password !== '')
    throw new ProviderChoiceError('must hold no user name: use HOOKSWITCH_MESSAGES_HEADERS');
  return { kind: 'http', url: url.href };
}

/** Why the network policy does not let a provider be asked; `undefined` when it does. */
export function refuseProvider(choice: ProviderChoice, policy: NetworkPolicy): string | undefined {
  return choice.kind === 'http' ? refuseUrl(choice.url, policy) : undefined;
}

/** The provider that was chosen. */
export function chosenProvider(
  choice: ProviderChoice,
  options: {
    readonly headers: Readonly<Record<string, string>>;
    readonly body: MessageBody;
    readonly idPointer: string;
    readonly policy: NetworkPolicy;
    /** Where the log provider writes. */
    readonly write: (message: OutgoingMessage) => void;
  },
): MessageProvider {
  if (choice.kind === 'log') return new LogProvider(options.write);
  const { headers, body, idPointer, policy } = options;
  return new HttpProvider({ url: choice.url, headers, body, idPointer, policy });
}
