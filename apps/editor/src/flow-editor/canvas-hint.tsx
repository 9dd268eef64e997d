import { Kbd, Text } from '@mantine/core';
import { useDraft } from './editor-context.js';
import classes from './flow-editor-view.module.css';

/** What to do on an empty canvas. */
export function CanvasHint() {
  const empty = useDraft((draft) => Object.keys(draft.document.nodes).length === 0);
  if (!empty) return null;
  return (
    <div className={classes['hint']}>
      <Text fw={600}>Draw what happens to a call</Text>
      <Text size="sm" c="dimmed">
        Drag an object from the left, click it, or press <Kbd size="xs">N</Kbd>, type its name and press{' '}
        <Kbd size="xs">Enter</Kbd>. Most flows begin with Answer.
      </Text>
    </div>
  );
}
