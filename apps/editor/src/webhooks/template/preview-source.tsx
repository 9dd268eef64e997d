import { Group, Select } from '@mantine/core';
import type { TemplateTried } from '../../api/records.js';
import { exactTime } from '../../display/time-texts.js';
import type { EventOption } from '../event-choices.js';
import { usePastEvents } from './use-template-preview.js';

/** Stands for the catalogue's example where a past event could be chosen. */
const EXAMPLE = 'example';

/** With which event a template is tried: of which type, and whether the catalogue's example or one that has happened. */
export function PreviewSource(props: {
  options: readonly EventOption[];
  event: string | null;
  dialect: TemplateTried['dialect'];
  /** The delivery whose event it is; `null`: the example. */
  deliveryId: string | null;
  onEvent: (name: string) => void;
  onDelivery: (id: string | null) => void;
}) {
  const past = usePastEvents(props.event, props.dialect).data?.result ?? [];
  const isSeveral = new Set(past.map(({ event_type }) => event_type)).size > 1;
  return (
    <Group gap="sm" align="flex-start" grow>
      <Select
        label="Preview of"
        searchable
        allowDeselect={false}
        data={props.options.map(({ name, title }) => ({
          value: name,
          label: title === name ? name : `${title} (${name})`,
        }))}
        value={props.event}
        onChange={(name) => name !== null && props.onEvent(name)}
        nothingFoundMessage="No such event"
      />
      <Select
        label="With the event"
        description={
          past.length === 0
            ? 'No past event of this type is kept whole: a webhook in our own dialect would keep them.'
            : undefined
        }
        inputWrapperOrder={['label', 'input', 'description']}
        allowDeselect={false}
        data={[
          { value: EXAMPLE, label: 'Example of the catalogue' },
          ...past.map((event) => ({
            value: event.delivery_id,
            label: [
              exactTime(event.at),
              isSeveral ? event.event_type : null,
              event.from === null ? null : `${event.from} → ${event.to ?? '?'}`,
            ]
              .filter(Boolean)
              .join(' · '),
          })),
        ]}
        value={past.some(({ delivery_id }) => delivery_id === props.deliveryId) ? props.deliveryId : EXAMPLE}
        onChange={(id) => props.onDelivery(id === EXAMPLE ? null : id)}
      />
    </Group>
  );
}
