import { z } from 'zod';
import { DELIVERY_STATUSES } from '@hookswitch/webhooks';
import { pageOfAnswer } from '../http/answers.js';
import type { Page } from '../http/paging.js';
import { deliveryAnswer } from './delivery-answers.js';
import type { DeliveryResource } from './delivery-resource.js';

/** A page of the log, which may have been looked through in part. */
export interface DeliveryList extends Page<DeliveryResource> {
  readonly searched: { readonly from: string | null; readonly to: string | null } | null;
}

const page = pageOfAnswer(deliveryAnswer);

/** The list's answer: a page may have fewer rows than were asked for, and a next one all the same. */
export const deliveryListAnswer = {
  schema: page.schema.extend({
    searched: z
      .strictObject({
        from: z.iso.datetime().nullable().meta({
          description:
            'What was created before was not looked through yet: the next page goes on there. `null`: all was.',
        }),
        to: z.iso.datetime().nullable().meta({
          description: 'What was created since is not searched yet: it soon is. `null`: all is.',
        }),
      })
      .nullable()
      .meta({ description: 'Which part of the log was looked through; `null`: all of it.' }),
  }),
  example: { ...page.example, searched: null },
};

/** How many deliveries are in each state that is not the usual one. */
export const deliveryStatesAnswer = {
  schema: z.strictObject({
    result: z.array(
      z.strictObject({
        status: z.enum(DELIVERY_STATUSES).meta({ description: '`pending` counts all that are owed.' }),
        count: z.int(),
        more: z.boolean().meta({ description: 'There are more: counted is up to 1,000.' }),
      }),
    ),
  }),
  example: { result: [{ status: 'failed', count: 12, more: false }] },
};
