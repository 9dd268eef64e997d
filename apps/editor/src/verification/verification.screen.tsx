import {
  Alert,
  Button,
  Checkbox,
  Group,
  Radio,
  Select,
  Stack,
  Text,
  Textarea,
  Title,
  PasswordInput,
} from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { bodyOf, client } from '../api/client.js';
import { describeError } from '../api/problem.js';
import { useReferences } from '../api/references.js';
import { Findings } from './findings.js';
import { readHeaders, sentAt } from './pasted-headers.js';

const HEADERS = 'webhook-id: …\nwebhook-timestamp: …\nwebhook-signature: v1,…';
const MONO = { input: { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: 13 } };

/** Paste a request that your server received: is it genuine, and if your server refuses it, why? */
export function Screen() {
  const [headers, setHeaders] = useState('');
  const [body, setBody] = useState('');
  const [by, setBy] = useState<'webhook' | 'secret'>('webhook');
  const [webhookId, setWebhookId] = useState<string | null>(null);
  const [secret, setSecret] = useState('');
  const [anyAge, setAnyAge] = useState(true);
  const webhooks = useReferences().data?.['webhook'] ?? [];
  const read = readHeaders(headers);
  const check = useMutation({
    mutationFn: () => {
      if (!read.ok) throw new Error(read.fault);
      const sent = sentAt(read.headers);
      return bodyOf(
        client.POST('/api/v1/webhooks/verify', {
          body: {
            headers: read.headers,
            body,
            ...(by === 'secret' ? { secret } : { webhook_id: webhookId ?? '' }),
            ...(anyAge && sent !== null && { received_at: sent }),
          },
        }),
      );
    },
  });
  const complete = headers.trim() !== '' && (by === 'secret' ? secret !== '' : webhookId !== null);
  const change = (apply: () => void) => {
    apply();
    check.reset();
  };
  return (
    <Stack p={{ base: 'md', md: 'lg' }} gap="md" maw={900} mx="auto">
      <div>
        <Title order={1} size="h3">
          Verify a request
        </Title>
        <Text c="dimmed" size="sm" mt={4}>
          Paste a request that your server received, and see whether it is genuine, or what is wrong with it.
          Nothing of it is kept.
        </Text>
      </div>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (complete && read.ok) check.mutate();
        }}
      >
        <Stack gap="md">
          <Textarea
            label="Headers"
            description="One a line, as your server’s log shows them, or as JSON."
            placeholder={HEADERS}
            autosize
            minRows={4}
            maxRows={14}
            styles={MONO}
            spellCheck={false}
            required
            value={headers}
            error={read.ok ? undefined : read.fault}
            onChange={({ currentTarget: { value } }) => change(() => setHeaders(value))}
          />
          <Textarea
            label="Body"
            description="The raw bytes, before any JSON parser touched them: a space more or less makes another signature."
            autosize
            minRows={4}
            maxRows={16}
            styles={MONO}
            spellCheck={false}
            value={body}
            onChange={({ currentTarget: { value } }) => change(() => setBody(value))}
          />
          <Radio.Group
            label="Check it by"
            value={by}
            onChange={(value) => change(() => setBy(value as typeof by))}
          >
            <Group mt={4}>
              <Radio value="webhook" label="the secret of a webhook" />
              <Radio value="secret" label="a secret that I enter" />
            </Group>
          </Radio.Group>
          {by === 'webhook' ? (
            <Select
              label="Webhook"
              placeholder={webhooks.length === 0 ? 'There are no webhooks' : 'Choose a webhook'}
              searchable
              w={360}
              data={webhooks.map(({ id, name }) => ({ value: id, label: name }))}
              value={webhookId}
              nothingFoundMessage="None of this name"
              onChange={(value) => change(() => setWebhookId(value))}
            />
          ) : (
            <PasswordInput
              label="Secret"
              description="As your server has it: whsec_… for signed requests, the public key (whpk_…) of a key pair, the token where a token is sent."
              autoComplete="off"
              w={480}
              value={secret}
              onChange={({ currentTarget: { value } }) => change(() => setSecret(value))}
            />
          )}
          <Checkbox
            label="It may be of any age"
            description="Receivers refuse what is more than 300 s old. Untick to check that too, as of now."
            checked={anyAge}
            onChange={({ currentTarget: { checked } }) => change(() => setAnyAge(checked))}
          />
          <Group>
            <Button
              type="submit"
              leftSection={<IconShieldCheck size={16} />}
              disabled={!complete || !read.ok}
              loading={check.isPending}
            >
              Verify
            </Button>
          </Group>
        </Stack>
      </form>
      {check.isError && (
        <Alert color="red" variant="light" role="alert" title={describeError(check.error).title}>
          {describeError(check.error).detail}
        </Alert>
      )}
      {check.isSuccess && <Findings result={check.data} />}
    </Stack>
  );
}
