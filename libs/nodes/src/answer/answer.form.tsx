import { NoSettings } from '@hookswitch/editor-kit';

/** Answering has nothing to set. */
export function AnswerForm() {
  return <NoSettings>Answers the call. There is nothing to set.</NoSettings>;
}
