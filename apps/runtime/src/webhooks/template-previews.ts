import { exampleEvent } from '@hookswitch/events';
import type { DomainEvent, EventTypeName } from '@hookswitch/events';
import { newId } from '@hookswitch/flow-model';
import type { Store } from '@hookswitch/store';
import { dialects, exampleSurroundings, previewTemplate, typesOfNames } from '@hookswitch/webhooks';
import type { Dialect, Surroundings } from '@hookswitch/webhooks';
import { HttpProblem } from '../http/http-problem.js';
import { keptEvent } from './kept-event.js';
import { PastEvents } from './past-events.js';
import type { PastEvent } from './past-events.js';
import type { PastEventsQuery } from './past-events.query.js';
import type { TemplatePreviewAnswer, TemplatePreviewRequest } from './template-preview.schema.js';

/**
 * Shows what a template that is being written makes of an event. Of a past event the log keeps the text that was sent, not
 * the event: all of it is there where any webhook was sent it in the native dialect without a template.
 */
export class TemplatePreviews {
  constructor(
    private readonly store: Pick<Store, 'deliveries' | 'redactionRules'>,
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
    const render = () => previewTemplate(template, event, { dialect, method }, surroundings);
    const { text, problem, in_url } = source === 'example' ? render() : this.reading(render, refuseRedacted);
    return { event_type: event.type, source, text, problem, in_url };
  }

  /** The newest events of a type that a preview can be made with. @throws HttpProblem 400 for an event that nobody knows */
  async events({ event_type, dialect: name = 'native' }: PastEventsQuery): Promise<readonly PastEvent[]> {
    const dialect = dialects[name];
    const types = typesOf(dialect, event_type);
    const choice = dialect.choices.find(({ name }) => name === event_type);
    return new PastEvents(this.store).list(types, (event) =>
      this.reading(
        () => choice?.includes?.(event) ?? true,
        () => false,
      ),
    );
  }

  /** What redaction rules hide may be what a dialect reads of a past event, such as a time: then there is no using it. */
  private reading<T>(read: () => T, otherwise: () => T): T {
    try {
      return read();
    } catch (error) {
      const isOfRules = error instanceof TypeError || error instanceof RangeError;
      if (!isOfRules || this.store.redactionRules.redaction.isEmpty) throw error;
      return otherwise();
    }
  }

  private example(dialect: Dialect, { event_type = '' }: TemplatePreviewRequest): DomainEvent {
    const [type] = typesOf(dialect, event_type);
    return exampleEvent(type!, newId(), new Date(this.now()).toISOString());
  }

  private async eventOf(id: string): Promise<DomainEvent> {
    const logged = await this.store.deliveries.get(id);
    if (logged === null) throw HttpProblem.notFound('delivery', id);
    const { delivery } = logged;
    const own = keptEvent(delivery);
    if (own !== null) return own;
    const { call_id, sequence } = delivery;
    const others =
      call_id === null || sequence === null ? [] : await this.store.deliveries.ofEvent(call_id, sequence);
    for (const other of others) {
      const kept = keptEvent(other.delivery);
      if (kept !== null) return kept;
    }
    if (logged.payload_removed_at !== null) {
      throw HttpProblem.conflict(
        'What this delivery sent is no longer kept. Choose a newer one, or use the example.',
      );
    }
    throw HttpProblem.conflict(
      'Of this delivery only the text is kept that was sent, not the event. Choose a delivery of a webhook in the native dialect without a template, or use the example.',
    );
  }
}

/** @throws HttpProblem 409 */
function refuseRedacted(): never {
  throw HttpProblem.conflict(
    'Redaction rules hide values of this event that the template or its dialect cannot do without. Choose another one, or use the example.',
  );
}

/** The native events, at least one, that a name of the catalogue or of the dialect's vendor stands for. */
function typesOf(dialect: Dialect, event_type: string): readonly EventTypeName[] {
  const types = event_type === '*' ? [] : typesOfNames(dialect, [event_type]);
  if (types.length > 0) return types;
  const message = `There is no event "${event_type}" in the catalogue or in the dialect ${dialect.name}.`;
  throw HttpProblem.invalid([{ pointer: '/event_type', message }]);
}
