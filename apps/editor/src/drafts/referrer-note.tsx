import { Alert, Anchor, List, Text } from '@mantine/core';
import { Link } from 'react-router';
import { useReferrers, type ReferredObject } from './referrers.js';

const TITLES: Readonly<Record<string, string>> = {
  flows: 'Flow',
  numbers: 'Number',
  users: 'User',
  environments: 'Environment',
  webhooks: 'Webhook',
};

/** Names what refers to an object that is about to be deleted; `refuses` when it cannot be while something does. */
export function ReferrerNote({ object, refuses = false }: { object: ReferredObject; refuses?: boolean }) {
  const referrers = useReferrers(object);
  if (referrers.isPending)
    return (
      <Text size="sm" c="dimmed" mt="sm" role="status">
        Looking for what refers to it…
      </Text>
    );
  if (referrers.isError)
    return (
      <Text size="sm" c="dimmed" mt="sm">
        What refers to it could not be found out. Apply will name it.
      </Text>
    );
  if (referrers.data.length === 0)
    return (
      <Text size="sm" c="dimmed" mt="sm">
        Nothing refers to it.
      </Text>
    );
  return (
    <Alert
      color={refuses ? 'red' : 'yellow'}
      variant="light"
      mt="sm"
      title={<span className="hs-plain">{refuses ? 'It is in use' : 'This refers to it'}</span>}
    >
      <List size="sm">
        {referrers.data.map(({ path, id, name }) => (
          <List.Item key={id}>
            {TITLES[path]}{' '}
            <Anchor component={Link} to={`/${path}/${id}`} size="sm" underline="always" className="hs-plain">
              {name}
            </Anchor>
          </List.Item>
        ))}
      </List>
      <Text size="sm" mt="xs">
        {refuses
          ? 'Choose another one there, or take it out, and delete it then.'
          : 'Apply names it as a problem until they point elsewhere.'}
      </Text>
    </Alert>
  );
}
