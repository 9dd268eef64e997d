import { Input, Radio, Stack, Text } from '@mantine/core';
import type { WebhookSending } from '../api/records.js';
import type { DraftFields } from '../drafts/draft-form.js';
import { useSending } from './use-sending.js';

type ProfileName = keyof WebhookSending['retry_profiles'];

const PROFILES: readonly {
  readonly value: 'event' | ProfileName;
  readonly label: string;
  readonly text: string;
}[] = [
  {
    value: 'event',
    label: 'As the event needs it',
    text: 'As the dialect’s vendor does; else news of a running call as “for minutes”, and what is a record as “for days”.',
  },
  { value: 'live', label: 'For minutes', text: 'For news that ages: ringing, answered, digits.' },
  { value: 'record', label: 'For days', text: 'For what must arrive: ended calls, recordings, messages.' },
  { value: 'brief', label: 'Briefly', text: 'For a server that is either there or not.' },
];

/** How often an event that failed is sent again, in words and in times. */
export function RetryField({ value, onChange }: Pick<DraftFields, 'value' | 'onChange'>) {
  const profiles = useSending()?.retry_profiles;
  return (
    <Radio.Group
      label="Retries"
      description="When the server does not answer, or not with success. Retry-After is honoured; 410 pauses the webhook."
      data-pointer="/retry_profile"
      value={String(value['retry_profile'] ?? 'event')}
      onChange={(retry_profile) => onChange({ ...value, retry_profile })}
    >
      <Stack gap="xs" mt="xs">
        {PROFILES.map((profile) => (
          <Radio
            key={profile.value}
            value={profile.value}
            label={profile.label}
            description={
              <>
                {profile.text}
                {profile.value !== 'event' && profiles && <Times profile={profiles[profile.value]} />}
              </>
            }
          />
        ))}
      </Stack>
      <Input.Description mt="xs">
        With a fallback URL, each of these attempts goes there too when it fails.
      </Input.Description>
    </Radio.Group>
  );
}

function Times({ profile }: { profile: WebhookSending['retry_profiles'][ProfileName] | undefined }) {
  if (profile === undefined) return null;
  const [first = 0, ...rest] = profile.delays_ms.slice(1);
  const waits = first === 0 ? `at once, then after ${listed(rest)}` : `after ${listed([first, ...rest])}`;
  return (
    <Text span display="block" size="xs">
      Sent at once, then again {waits}; {profile.delays_ms.length} attempts
      {profile.worth_ms === null ? '' : `, at most ${waitText(profile.worth_ms)}`}.
    </Text>
  );
}

function listed(delays: readonly number[]): string {
  return delays.map(waitText).join(', ');
}

/** The round spans of a schedule: `5 s`, `30 min`, `24 h`. */
function waitText(ms: number): string {
  if (ms < 60_000) return `${ms / 1_000} s`;
  return ms < 3_600_000 ? `${ms / 60_000} min` : `${ms / 3_600_000} h`;
}
