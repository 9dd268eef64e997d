import { NoSettings } from '@hookswitch/editor-kit';

/** Hanging up has nothing to set. */
export function HangupForm() {
  return <NoSettings>Ends the call. There is nothing to set.</NoSettings>;
}
