import { Description } from '@hookswitch/editor-kit';
import { Button, Code, Stack, Tabs, Text } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { Link, useParams } from 'react-router';
import { ApiError } from '../api/problem.js';
import { CodeBlock } from '../display/code-block.js';
import { DetailScreen, Section } from '../display/detail-screen.js';
import { Facts } from '../display/facts.js';
import { ObjectFailure } from '../display/object-failure.js';
import { Loading } from '../shell/loading.js';
import { EventSample } from '../webhooks/event-sample.js';
import { SchemaTable } from './schema-table.js';
import { useEventTypes } from './use-event-types.js';

const BACK = { to: '/event-types', label: 'Event types' };

/** One event type: when it happens and what is sent then. */
export function Screen() {
  const { type: name = '' } = useParams();
  const types = useEventTypes();
  if (types.isPending) return <Loading label="Loading the event type" />;
  const type = types.data?.result.find((each) => each.type === name);
  if (!type) {
    const error = types.error ?? new ApiError(404, 'Not found', `There is no event type “${name}”.`);
    return <ObjectFailure error={error} retry={() => void types.refetch()} back={BACK} />;
  }
  return (
    <DetailScreen
      back={BACK}
      title={type.title}
      subtitle={<Description text={type.description} />}
      actions={
        <Button
          component={Link}
          to={`/deliveries?event_type=${type.type}`}
          variant="default"
          leftSection={<IconSend size={16} />}
        >
          Deliveries
        </Button>
      }
    >
      <Section title="Event type">
        <Facts
          facts={[
            { label: 'Name', value: <Code>{type.type}</Code> },
            {
              label: 'Worth sending for',
              value:
                type.profile === 'live' ? 'Four minutes: it is stale then' : 'Three days: it is a record',
            },
            { label: 'Sent since version', value: type.since },
          ]}
        />
      </Section>
      <Section title="Example">
        <Tabs defaultValue={Object.keys(type.dialects)[0] ?? 'native'} keepMounted={false}>
          <Tabs.List mb="sm" aria-label="Dialects">
            {Object.keys(type.dialects).map((dialect) => (
              <Tabs.Tab key={dialect} value={dialect}>
                {dialect}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          {Object.entries(type.dialects).map(([dialect, written]) => (
            <Tabs.Panel key={dialect} value={dialect}>
              <Stack gap="xs">
                <Text size="sm">
                  Called <Code>{written.name}</Code>.
                </Text>
                <EventSample name={type.type} form={{ dialect }} />
              </Stack>
            </Tabs.Panel>
          ))}
        </Tabs>
      </Section>
      <Section title="Fields of data">
        <SchemaTable schema={type.schema as Record<string, unknown>} />
      </Section>
      <Section title="JSON Schema of data">
        <CodeBlock text={JSON.stringify(type.schema)} label="JSON Schema" />
      </Section>
    </DetailScreen>
  );
}
