import { Alert, Text } from '@mantine/core';
import { describeError } from '../../api/problem.js';
import { CodeBlock } from '../../display/code-block.js';
import { sizeText } from '../../display/time-texts.js';
import type { useTemplatePreview } from './use-template-preview.js';

/** What the template makes, with its size; it stays, dimmed, until what is being written was tried. */
export function TemplateOutcome({ preview }: { preview: ReturnType<typeof useTemplatePreview> }) {
  if (preview.isError) {
    const { title, detail } = describeError(preview.error);
    return (
      <Alert color="red" variant="light" p="sm" title={title}>
        {detail} What you have written stays.
      </Alert>
    );
  }
  const text = preview.data?.text ?? null;
  if (text === null) {
    return (
      <Text size="sm" c="dimmed">
        {preview.data === undefined ? 'The preview is on its way.' : 'Nothing comes of it yet.'}
      </Text>
    );
  }
  const travels = preview.data?.in_url ? 'Its values travel in the URL, by name.' : '';
  return (
    <div role="group" aria-label="Preview" aria-busy={preview.isBehind}>
      <CodeBlock text={text} label="Preview of the body" maxHeight={300} />
      <Text size="xs" c="dimmed" mt={4}>
        {preview.isBehind
          ? 'It is made anew…'
          : `${sizeText(new TextEncoder().encode(text).length)} of 64 kB at most. ${travels}`}
      </Text>
    </div>
  );
}
