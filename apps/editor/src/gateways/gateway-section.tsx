import { Alert, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { GatewayRecord } from '../api/records.js';
import { describeError } from '../api/problem.js';
import { Section } from '../display/detail-screen.js';
import { Facts } from '../display/facts.js';
import { Moment } from '../display/moment.js';
import { StateBadge } from '../display/state-badge.js';
import { DoctorForm } from './doctor-form.js';
import { FindingTable } from './finding-table.js';
import { ASTERISK_CHECKS, GATEWAY_NAMES, GATEWAY_STATES, summaryOf } from './gateway-words.js';
import { useExamination } from './use-examination.js';

/** One gateway: how it is, and what the doctor says. */
export function GatewaySection({ gateway }: { gateway: GatewayRecord }) {
  const name = GATEWAY_NAMES[gateway.name] ?? gateway.name;
  const state = GATEWAY_STATES[gateway.state];
  const examination = useExamination(gateway.name);
  return (
    <Section title={name} aside={<StateBadge tone={state.tone}>{state.label}</StateBadge>}>
      <Stack gap="md">
        {gateway.state !== 'connected' && (
          <Alert
            color={gateway.state === 'lost' ? 'red' : 'yellow'}
            variant="light"
            icon={<IconAlertTriangle />}
            role="alert"
            title={
              gateway.state === 'lost'
                ? `${name} is away: no calls come and go there`
                : `${name} is not there yet`
            }
          >
            {gateway.detail} Hookswitch keeps trying. The doctor says what to do.
          </Alert>
        )}
        <Facts
          columns={4}
          facts={[
            {
              label: 'Version',
              value: gateway.version ?? (gateway.name === 'simulator' ? 'Built in' : null),
            },
            { label: 'Channels', value: gateway.channels.toLocaleString('en-GB') },
            { label: 'Latency', value: latency(gateway) },
            { label: `${state.label} since`, value: gateway.since && <Moment at={gateway.since} oneLine /> },
          ]}
        />
        <DoctorForm
          name={name}
          takesCall={gateway.name === 'asterisk'}
          isRunning={examination.isRunning}
          run={examination.run}
        >
          <Progress name={name} examination={examination} />
        </DoctorForm>
        {examination.error && <Refusal error={examination.error} />}
        {examination.findings && (
          <FindingTable
            findings={examination.findings}
            waiting={examination.isRunning ? waiting(gateway.name, examination.findings) : []}
          />
        )}
      </Stack>
    </Section>
  );
}

type Examined = ReturnType<typeof useExamination>;

/** Said aloud when it changes. */
function Progress({ name, examination }: { name: string; examination: Examined }) {
  const { findings, isRunning, finishedAt } = examination;
  const total = Object.keys(ASTERISK_CHECKS).length;
  return (
    <Text size="sm" component="div" role="status" aria-label={`Doctor of ${name}`}>
      {isRunning && findings && `${findings.length} of ${Math.max(total, findings.length)} checks made`}
      {!isRunning && findings && (
        <Group gap={6}>
          {summaryOf(findings)} <Moment at={finishedAt} oneLine />
        </Group>
      )}
    </Text>
  );
}

function Refusal({ error }: { error: Error }) {
  const { title, detail } = describeError(error);
  return (
    <Alert color="red" variant="light" role="alert" title={title}>
      {detail}
    </Alert>
  );
}

/** Checks that have no finding yet. */
function waiting(gateway: string, findings: readonly { readonly id: string }[]): readonly string[] {
  if (gateway !== 'asterisk') return [];
  return Object.keys(ASTERISK_CHECKS).filter((id) => !findings.some((finding) => finding.id === id));
}

function latency({ name, latency_ms }: GatewayRecord): string | null {
  if (latency_ms !== null) return `${latency_ms < 10 ? latency_ms.toFixed(1) : Math.round(latency_ms)} ms`;
  return name === 'simulator' ? 'None: no network between' : null;
}
