import { Text } from '@mantine/core';
import { presenceSentence, PRESENCE_WORDS } from './presence-words.js';
import { useLivePresence, usePresence } from './use-presence.js';
import classes from './phone-state.module.css';

/** What the phone of an extension is doing: a dot, and the word that it stands for. */
export function PhoneState({ extension }: { extension: string }) {
  const { phone, isError } = usePresence(extension);
  if (phone === undefined && !isError) return null;
  if (phone === undefined) return <Unknown why="The server cannot be asked now.">Not known</Unknown>;
  if (phone === null)
    return <Unknown why="Known once this user is part of the live release.">Not live yet</Unknown>;
  return (
    <Text span size="sm" className={classes['phone']} title={presenceSentence(phone)}>
      <span aria-hidden className={`${classes['dot']} ${classes[phone.state]}`} />
      {PRESENCE_WORDS[phone.state]}
    </Text>
  );
}

/** The further phones of a user, each with what it is doing; nothing for who has none. */
export function DeviceStates({ extension }: { extension: string }) {
  const { phone } = usePresence(extension);
  return phone?.devices.map(({ name, sip_name, state }) => (
    <Text key={sip_name} span size="sm" className={classes['phone']} title={sip_name}>
      <span aria-hidden className={`${classes['dot']} ${classes[state]}`} />
      {name}: {PRESENCE_WORDS[state].toLowerCase()}
    </Text>
  ));
}

function Unknown({ why, children }: { why: string; children: string }) {
  return (
    <Text span size="sm" c="dimmed" title={why}>
      {children}
    </Text>
  );
}

/** The same, for a place that does not take the changes for all of its phones. */
export function LivePhoneState({ extension }: { extension: string }) {
  useLivePresence();
  return <PhoneState extension={extension} />;
}

/** For forms: the state of an extension's phone, live. */
export const phoneState = (extension: string) => <LivePhoneState extension={extension} />;
