import { Anchor, Code, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import { isNotFound } from '../api/problem.js';
import { LoadFailure } from '../lists/load-failure.js';

/** Retention of what a screen shows, for whoever follows a link to what is there no longer. */
export interface Kept {
  /** In the plural: "Calls with their steps". */
  readonly what: string;
  /** From when the days count: "after their end". */
  readonly from: string;
  /** Setting that says how many days. */
  readonly setting: string;
  /** What outlasts it, if anything does. */
  readonly outlasting?: { readonly to: string; readonly label: string };
}

/** A screen whose object could not be read, with the way back to its list. */
export function ObjectFailure(props: {
  error: unknown;
  retry: () => void;
  back: { to: string; label: string };
  kept?: Kept;
}) {
  return (
    <Stack p="lg" maw={760}>
      <LoadFailure error={props.error} retry={props.retry} />
      {props.kept && isNotFound(props.error) && <WhyGone kept={props.kept} />}
      <Anchor component={Link} to={props.back.to}>
        Back to {props.back.label.toLowerCase()}
      </Anchor>
    </Stack>
  );
}

function WhyGone({ kept: { what, from, setting, outlasting } }: { kept: Kept }) {
  return (
    <Text size="sm">
      {what} are kept for some days {from}, and then removed: <Code>{setting}</Code> says for how many.
      {outlasting && (
        <>
          {' '}
          <Anchor component={Link} to={outlasting.to} size="sm">
            {outlasting.label}
          </Anchor>{' '}
          are kept longer.
        </>
      )}
    </Text>
  );
}
