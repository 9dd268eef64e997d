import { Text } from '@mantine/core';
import { useParams } from 'react-router';
import { DraftScreen } from '../drafts/draft-screen.js';
import type { PromptDraft } from './prompt-draft.js';
import { PromptSound } from './prompt-sound.js';

/** One prompt: its name, and what it sounds like. */
export function Screen() {
  const { id } = useParams();
  return (
    <>
      <DraftScreen type="prompt" listPath="/prompts" skip={['audio']}>
        {(object) => <PromptSound prompt={object as unknown as PromptDraft} />}
      </DraftScreen>
      {id === 'new' && (
        <Text size="sm" c="dimmed" px={{ base: 'md', md: 'lg' }} maw={820} mx="auto">
          The sound is uploaded once the prompt is created. Several files at a time become prompts on the list
          of prompts.
        </Text>
      )}
    </>
  );
}
