import { refuseUrl } from './network-policy.js';
import type { NetworkPolicy } from './network-policy.js';
import { renderTemplate } from './template/render-template.js';
import { parseTemplate } from './template/template.js';

/** Scheme and authority, closed by what cannot be part of them. */
const ORIGIN_WRITTEN_OUT = /^[a-z][a-z0-9+.-]*:\/\/[^/?#\\]+[/?#]/i;

/**
 * Says why a URL with variables may not be called, or `undefined` when it may. Scheme, host and port have to be written
 * out: else a caller's name could choose the server. See {@link refuseUrl} for the rest.
 */
export function refuseUrlTemplate(url: string, policy: NetworkPolicy): string | undefined {
  const template = parseTemplate(url);
  if (!template.ok) return template.message;
  const [first] = template.segments;
  const hasVariables = template.segments.some(({ kind }) => kind === 'variable');
  if (hasVariables && !(first?.kind === 'text' && ORIGIN_WRITTEN_OUT.test(first.text))) {
    return 'Write scheme, host and port out, like https://crm.example/${call.id}: variables may stand behind them only.';
  }
  return refuseUrl(
    renderTemplate(template, () => 'x', 'url'),
    policy,
  );
}
