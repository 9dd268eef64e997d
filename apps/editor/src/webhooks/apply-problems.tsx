import { Alert, List } from '@mantine/core';
import { usePendingChanges } from '../api/pending-changes.js';

/** What Apply has to say of a webhook as it is saved: what stands in its way, and what it warns of. */
export function ApplyProblems({ webhookId }: { webhookId: string }) {
  const problems = usePendingChanges().data?.problems.filter(({ object }) => object.id === webhookId) ?? [];
  if (problems.length === 0) return null;
  const isRefused = problems.some(({ severity }) => severity === 'error');
  return (
    <Alert
      color={isRefused ? 'red' : 'yellow'}
      variant="light"
      p="sm"
      role="status"
      title={
        <span className="hs-plain">
          {isRefused ? 'Apply refuses it as it is saved' : 'Apply warns of it as it is saved'}
        </span>
      }
    >
      <List size="sm">
        {problems.map(({ pointer, code, message }) => (
          <List.Item key={`${pointer} ${code}`}>{message}</List.Item>
        ))}
      </List>
    </Alert>
  );
}
