import { StateBadge } from '../display/state-badge.js';
import { CALL_STATES } from './call-words.js';

export function CallBadge({ state }: { state: string }) {
  const known = CALL_STATES[state];
  return <StateBadge tone={known?.tone ?? 'quiet'}>{known?.label ?? state}</StateBadge>;
}
