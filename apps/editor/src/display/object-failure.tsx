import { Anchor, Stack } from '@mantine/core';
import { Link } from 'react-router';
import { LoadFailure } from '../lists/load-failure.js';

/** A screen whose object could not be read, with the way back to its list. */
export function ObjectFailure(props: {
  error: unknown;
  retry: () => void;
  back: { to: string; label: string };
}) {
  return (
    <Stack p="lg" maw={760}>
      <LoadFailure error={props.error} retry={props.retry} />
      <Anchor component={Link} to={props.back.to}>
        Back to {props.back.label.toLowerCase()}
      </Anchor>
    </Stack>
  );
}
