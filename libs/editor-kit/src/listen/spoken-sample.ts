import { parseTemplate } from '@hookswitch/flow-model';

/** What is played of a text that may hold variables. */
export interface SpokenSample {
  readonly text: string;
  /** Whether words stand in for what a call will fill in. */
  readonly standsIn: boolean;
}

/**
 * A text as it may sound in a call: a variable is its fallback, or else its name in words. `null` when there is
 * nothing to hear: no words, or a variable that is written wrongly.
 */
export function spokenSample(value: unknown): SpokenSample | null {
  if (typeof value !== 'string') return null;
  const template = parseTemplate(value);
  if (!template.ok) return null;
  const words = template.segments.map((segment) =>
    segment.kind === 'text' ? segment.text : segment.fallback || nameInWords(segment.name),
  );
  const text = words.join('').trim();
  return text === '' ? null : { text, standsIn: template.segments.some(({ kind }) => kind === 'variable') };
}

/** `caller.number` → "caller number", `vars.order_id` → "order id". */
function nameInWords(name: string): string {
  return name
    .replace(/^vars\./, '')
    .replaceAll(/[._-]+/g, ' ')
    .trim();
}
