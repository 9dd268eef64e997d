import { Alert, Anchor, Text } from '@mantine/core';
import { IconPhoneOff } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useLimits } from './use-limits.js';

/** Stands above every screen while new calls are refused, and says why. */
export function OverloadBanner() {
  const limits = useLimits().data;
  const reached = limits?.limits.filter(({ refusing }) => refusing) ?? [];
  if (!limits?.refusing) return null;
  return (
    <Alert
      color="red"
      radius={0}
      icon={<IconPhoneOff />}
      title={
        limits.obstacle === null
          ? 'New calls hear the busy tone, or run their number’s overflow flow'
          : 'New calls hear the busy tone'
      }
      role="alert"
    >
      {limits.obstacle && <Text size="sm">{limits.obstacle}</Text>}
      {reached.map(({ name, reason }) => (
        <Text key={name} size="sm">
          {reason}
        </Text>
      ))}
      <Anchor component={Link} to="/status" size="sm">
        Show the status
      </Anchor>
    </Alert>
  );
}
