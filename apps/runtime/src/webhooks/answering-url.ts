import { objectTypes, refuseUrl } from '@hookswitch/flow-model';
import type { NetworkPolicy, WebhookFields } from '@hookswitch/flow-model';
import type { Store } from '@hookswitch/store';
import { findDialect, whyUnanswered } from '@hookswitch/webhooks';
import type { DraftRule } from '../configuration/drafts/draft.service.js';
import { HttpProblem } from '../http/http-problem.js';

/**
 * A dialect's vendor may save a URL only when something answers there: then a webhook that is saved with another URL than
 * before is refused (422) unless it does. What Apply refuses anyway, http or an address that is not public, is not asked.
 */
export function answeringUrl(drafts: Pick<Store['drafts'], 'get'>, policy: NetworkPolicy): DraftRule {
  return async ({ type }, fields, id) => {
    if (type !== objectTypes.webhook.type) return [];
    const { dialect: name, url } = fields as unknown as WebhookFields;
    const dialect = findDialect(name);
    if (dialect?.url_must_answer !== true || !/^https:/i.test(url)) return [];
    if (refuseUrl(url, policy) !== undefined || (await isSaved(drafts, id, name, url))) return [];
    const reason = await whyUnanswered(url, policy);
    if (reason === null) return [];
    const message = `${dialect.title} needs a URL that answers, and this one does not. ${reason} Nothing was saved.`;
    throw new HttpProblem(422, 'Not saved', 'The URL does not answer: see "errors".', {
      errors: [{ pointer: '/url', message }],
    });
  };
}

/** Whether the webhook was saved with this URL before: it has answered then. */
async function isSaved(
  drafts: Pick<Store['drafts'], 'get'>,
  id: string | null,
  dialect: string,
  url: string,
): Promise<boolean> {
  const draft = id === null ? null : await drafts.get(objectTypes.webhook.type, id);
  return draft !== null && draft.body['url'] === url && draft.body['dialect'] === dialect;
}
