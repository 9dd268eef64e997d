import { Button, Group, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { DraftFields } from '../../drafts/draft-form.js';
import { useDialect } from '../../event-types/use-dialects.js';
import { TemplateEditor } from './template-editor.js';

/** What a first template of one's own says, in dialects whose bodies are no templates. */
const FIRST = '{\n  "event": "{{ type }}",\n  "at": "{{ timestamp }}"\n}\n';

/** Who writes the body: the dialect's vendor, or the admin, in a template that is tried while it is written. */
export function TemplateSection({
  value,
  onChange,
  messages,
}: Pick<DraftFields, 'value' | 'onChange' | 'messages'>) {
  const dialect = useDialect(value['dialect'] ?? 'native');
  const own = typeof value['template'] === 'string' ? value['template'] : null;
  // What was written stays here while the dialect's own body is looked at.
  const [before, setBefore] = useState<string | null>(null);
  if (dialect === undefined) return null;
  const put = (template: string | null) => onChange({ ...value, template });
  const setAside = () => {
    setBefore(own);
    put(null);
  };
  const message = messages.find(({ pointer }) => pointer === '/template')?.message ?? null;
  if (dialect.template !== null) {
    return (
      <Stack gap="sm">
        <Group justify="space-between">
          <Text size="sm">
            {own === null
              ? `The body is JSON that you write. This is what a new webhook of ${dialect.title} sends; change it as you like.`
              : 'The body is JSON that you write.'}
          </Text>
          {own !== null && (
            <Button size="compact-sm" variant="default" onClick={setAside}>
              Back to the fields of {dialect.title}
            </Button>
          )}
          {own === null && before !== null && <BringBack onClick={() => put(before)} />}
        </Group>
        <TemplateEditor template={own ?? dialect.template} onChange={put} form={value} message={message} />
      </Stack>
    );
  }
  return (
    <Stack gap="sm">
      <Radio.Group
        label="Body"
        value={own === null ? 'dialect' : 'own'}
        onChange={(next) => (next === 'own' ? put(own ?? before ?? FIRST) : setAside())}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="dialect" label={`As ${dialect.title} writes it`} />
          <Radio
            value="own"
            label="A template of my own"
            description="JSON with variables in {{ … }}, in the template language Liquid."
          />
        </Stack>
      </Radio.Group>
      {own !== null && <TemplateEditor template={own} onChange={put} form={value} message={message} />}
      {own === null && before !== null && (
        <Text size="xs" c="dimmed">
          Your template is kept here until you leave this page: choose it again to go on.
        </Text>
      )}
    </Stack>
  );
}

function BringBack({ onClick }: { onClick: () => void }) {
  return (
    <Button size="compact-sm" variant="default" onClick={onClick}>
      Back to my own
    </Button>
  );
}
