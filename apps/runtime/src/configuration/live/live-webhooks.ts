import type {
  EnvironmentFields,
  Id,
  ReleaseContent,
  StoredSecret,
  WebhookFields,
} from '@hookswitch/flow-model';
import type { WebhookEndpoint } from '@hookswitch/webhooks';

/** What the deliverer needs of a release's webhooks, with the operating switches on top. */
export function webhookEndpoints(
  objects: ReleaseContent['objects'],
  isPaused: (id: Id) => boolean,
): readonly WebhookEndpoint[] {
  const listedBy = new Map<Id, Id[]>();
  for (const environment of objects['environment'] ?? []) {
    for (const webhookId of (environment.body as unknown as EnvironmentFields).webhook_ids) {
      listedBy.set(webhookId, [...(listedBy.get(webhookId) ?? []), environment.id]);
    }
  }
  return (objects['webhook'] ?? []).map(({ id, body }) =>
    endpointOf(id, body as unknown as WebhookFields, listedBy.get(id) ?? [], isPaused(id)),
  );
}

/** One webhook's stored fields as the deliverer reads them. */
export function endpointOf(
  id: Id,
  fields: WebhookFields,
  environmentIds: readonly Id[],
  paused: boolean,
): WebhookEndpoint {
  const { name, url, method, dialect, event_types, enabled, scope, filters, template } = fields;
  const { timeout_ms, retry_profile, rate_limit_per_s } = fields;
  return {
    id,
    name,
    url,
    // Absent in releases made before there was one.
    fallback_url: fields.fallback_url || null,
    method,
    dialect,
    event_types,
    secret: fields.secret as StoredSecret | null,
    headers: fields.headers.map((header) => ({
      name: header.name,
      value: (header.value ?? '') as string | StoredSecret,
    })),
    enabled,
    paused,
    scope,
    environment_ids: environmentIds,
    filters,
    template,
    timeout_ms,
    retry_profile,
    rate_limit_per_s,
  };
}
