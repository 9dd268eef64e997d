import { List, Stack, Text } from '@mantine/core';
import { CodeBlock } from '../display/code-block.js';
import { Section } from '../display/detail-screen.js';

const WRITE = 'npx hookswitch asterisk-config --out ./asterisk --trunk sip.example.net';
const START = [
  'HOOKSWITCH_GATEWAYS=asterisk \\',
  'HOOKSWITCH_ARI_USER=hookswitch \\',
  "HOOKSWITCH_ARI_PASSWORD='as asterisk-config told' \\",
  'npm start',
].join('\n');
const EXAMINE = 'npx hookswitch doctor';

/** For an installation that has the simulator alone: how real phones come in. */
export function ConnectAsterisk() {
  return (
    <Section title="Connect an Asterisk">
      <Stack gap="md">
        <Text size="sm">
          Calls are simulated so far. With an Asterisk (22 is best) the same flows, unchanged, answer real
          phones.
        </Text>
        <List
          type="ordered"
          spacing="md"
          size="sm"
          styles={{ itemWrapper: { width: '100%' }, itemLabel: { width: '100%' } }}
        >
          <List.Item>
            <Text size="sm" mb={6}>
              Write its configuration: the users of this installation become its phones. The files say what
              each line is for; the command says what to do with them.
            </Text>
            <CodeBlock label="Write the configuration" text={WRITE} />
          </List.Item>
          <List.Item>
            <Text size="sm" mb={6}>
              Put the files into <code>/etc/asterisk</code>, restart Asterisk, and start Hookswitch with these
              settings.
            </Text>
            <CodeBlock label="Start with Asterisk" text={START} />
          </List.Item>
          <List.Item>
            <Text size="sm" mb={6}>
              See whether all is well. This screen has the doctor too, once Asterisk is here.
            </Text>
            <CodeBlock label="Ask the doctor" text={EXAMINE} />
          </List.Item>
        </List>
        <Text size="sm" c="dimmed">
          Step by step, from an empty machine to the first call: docs/how-to/asterisk.md.
        </Text>
      </Stack>
    </Section>
  );
}
