import { Alert, Anchor, Text } from '@mantine/core';

/** Whether a template can be used: what is wrong, and in which line. */
export function TemplateProblem(props: {
  id: string;
  problem: { readonly message: string; readonly line: number | null; readonly column: number | null } | null;
  /** What saving or Apply said. */
  message: string | null;
  /** Nothing is known yet. */
  isSilent: boolean;
  /** Something came of it, which cannot be sent. */
  hasText: boolean;
  onGoTo: (line: number) => void;
}) {
  const { problem, message, onGoTo } = props;
  const line = problem?.line ?? null;
  return (
    <div id={props.id} role="status" aria-label="Check of the template" style={{ flex: 1, minWidth: 0 }}>
      {problem ? (
        <Alert color={props.hasText ? 'yellow' : 'red'} variant="light" p="xs">
          <Text size="sm">
            {line !== null && (
              <>
                <Anchor
                  component="button"
                  type="button"
                  size="sm"
                  c="inherit"
                  underline="always"
                  onClick={() => onGoTo(line)}
                >
                  Line {line}
                  {problem.column !== null && `, column ${problem.column}`}
                </Anchor>
                {': '}
              </>
            )}
            {problem.message} {props.hasText && 'Apply refuses it.'}
          </Text>
        </Alert>
      ) : message !== null ? (
        <Alert color="red" variant="light" p="xs">
          <Text size="sm">{message}</Text>
        </Alert>
      ) : (
        <Text size="sm" c="dimmed">
          {props.isSilent
            ? 'Checking…'
            : 'It can be used with this event. Apply tries it with every event that is ticked.'}
        </Text>
      )}
    </div>
  );
}
