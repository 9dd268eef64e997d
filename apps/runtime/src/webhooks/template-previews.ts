import { exampleEvent, findEventType } from '@hookswitch/events';
import type { DomainEvent, EventTypeName } from '@hookswitch/events';
import { newId } from '@hookswitch/flow-model';
import type { Store } from '@hookswitch/store';
import { dialects, exampleSurroundings, previewTemplate, typesOfNames } from '@hookswitch/webhooks';
import type { Delivery, Dialect, Surroundings } from '@hookswitch/webhooks';
import { HttpProblem } from '../http/http-problem.js';
import type { TemplatePreviewAnswer, TemplatePreviewRequest } from './template-preview.schema.js';

/**
 * Shows what a template that is being written makes of an event. Of a past event the log keeps the text that was sent, not
 * the event: all of it is there where any webhook was sent it in the native dialect without a template.
 */
export class TemplatePreviews {
  constructor(
    private readonly store: Pick<Store, 'deliveries'>,
    private readonly live: { readonly surroundings: Surroundings },
    private readonly now: () => number = Date.now,
  ) {}

  /** @throws HttpProblem 400 for an event that nobody knows, 404, 409 where a past event is not kept whole */
  async preview(request: TemplatePreviewRequest): Promise<TemplatePreviewAnswer> {
    const { template, method, delivery_id } = request;
    const dialect = dialects[request.dialect];
    const source = delivery_id === undefined ? 'example' : 'delivery';
    const event =
      delivery_id === undefined ? this.example(dialect, request) : await this.eventOf(delivery_id);
    const surroundings = source === 'example' ? exampleSurroundings : this.live.surroundings;
    const { text, problem } = previewTemplate(template, event, { dialect, method }, surroundings);
    return { event_type: event.type, source, text, problem };
  }

  private example(dialect: Dialect, { event_type = '' }: TemplatePreviewRequest): DomainEvent {
    const [type] = typesOfNames(dialect, [event_type]);
    if (type === undefined || event_type === '*') {
      const message = `There is no event "${event_type}" in the catalogue or in the dialect ${dialect.name}.`;
      throw HttpProblem.invalid([{ pointer: '/event_type', message }]);
    }
    return exampleEvent(type, newId(), new Date(this.now()).toISOString());
  }

  private async eventOf(id: string): Promise<DomainEvent> {
    const logged = await this.store.deliveries.get(id);
    if (logged === null) throw HttpProblem.notFound('delivery', id);
    const { delivery } = logged;
    const own = keptEvent(delivery);
    if (own !== null) return own;
    const { call_id, sequence } = delivery;
    const others = call_id === null || sequence === null ? [] : await this.store.deliveries.ofCall(call_id);
    for (const other of others) {
      const kept = other.delivery.sequence === sequence ? keptEvent(other.delivery) : null;
      if (kept !== null) return kept;
    }
    throw HttpProblem.conflict(
      'Of this delivery only the text is kept that was sent, not the event. Choose a delivery of a webhook in the native dialect without a template, or use the example.',
    );
  }
}

/** The event that a delivery's text says whole; `null` where it does not. */
function keptEvent({ id, event_type, body, call_id, sequence }: Delivery): DomainEvent | null {
  if (findEventType(event_type) === undefined) return null;
  const { type, timestamp, data } = parsed(body);
  if (type !== event_type || typeof timestamp !== 'string' || typeof data !== 'object' || data === null)
    return null;
  const held = data as DomainEvent['data'];
  const call = (held['legs'] === undefined ? held['call'] : held) as DomainEvent['data'] | undefined;
  const environment_id = (call?.['environment_id'] ?? null) as string | null;
  const activeflow_id = (call?.['activeflow_id'] ?? null) as string | null;
  const type_name: EventTypeName = event_type as EventTypeName;
  return {
    id,
    type: type_name,
    timestamp,
    call_id,
    sequence,
    activeflow_id,
    environment_id,
    facts: {},
    data: held,
  };
}

function parsed(body: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  } catch {
    return {};
  }
}
