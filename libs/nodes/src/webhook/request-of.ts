/** The request of a Webhook node as far as it is known before a call (design contract, *Webhook component*). */
export interface ExpectedRequest {
  readonly method: 'POST';
  readonly url: string;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly body: Readonly<Record<string, string>>;
}

const HIDDEN = '••••••';

/** What a webhook's configuration, finished or not, will send. Secrets are dots; what a call decides is a placeholder. */
export function requestOf(config: Readonly<Record<string, unknown>>, label: string): ExpectedRequest {
  const rows = Array.isArray(config['headers']) ? (config['headers'] as Record<string, unknown>[]) : [];
  return {
    method: 'POST',
    url: text(config['url']),
    headers: [
      { name: 'Content-Type', value: 'application/json' },
      ...(isSet(config['secret_token']) ? [{ name: 'x-pbx-token', value: HIDDEN }] : []),
      ...rows
        .filter((row) => text(row['name']).trim() !== '')
        .map((row) => ({
          name: text(row['name']).trim(),
          value: row['secret'] === true ? HIDDEN : text(row['value']),
        })),
      { name: 'webhook-id', value: '‹id of the delivery›' },
      { name: 'webhook-timestamp', value: '‹seconds since 1970›' },
      { name: 'webhook-sequence', value: '‹number of the event in its call›' },
      ...(isSet(config['signing_secret']) ? [{ name: 'webhook-signature', value: 'v1,‹signature›' }] : []),
    ],
    body: {
      type: 'webhook_component_event',
      unique_call_id: '${call.id}',
      user_name: '${caller.name}',
      user_number: '${caller.number}',
      dest_number: '${called.number}',
      call_start_at: '${call.started_at}',
      component_name: text(config['name']).trim() || label,
    },
  };
}

function isSet(secret: unknown): boolean {
  return secret !== null && secret !== undefined && secret !== '';
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
