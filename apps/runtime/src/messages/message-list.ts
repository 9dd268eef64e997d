import type { TextResource } from '@hookswitch/calls';
import { z } from 'zod';
import { pageOfAnswer } from '../http/answers.js';
import type { Page } from '../http/paging.js';
import { messageAnswer } from './message-answers.js';

/** A page of text messages, which may have been looked through in part. */
export interface MessageList extends Page<TextResource> {
  readonly searched: { readonly from: string } | null;
}

const page = pageOfAnswer(messageAnswer);

/** The list's answer: a page may have fewer rows than were asked for, and a next one all the same. */
export const messageListAnswer = {
  schema: page.schema.extend({
    searched: z
      .strictObject({
        from: z.iso.datetime().meta({
          description: 'What was written before was not looked through yet: the next page goes on there.',
        }),
      })
      .nullable()
      .meta({ description: 'How far messages were looked through; `null`: as far as this page needs.' }),
  }),
  example: { ...page.example, searched: null },
};
