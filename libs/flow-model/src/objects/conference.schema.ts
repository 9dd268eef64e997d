import { z } from 'zod';
import { announcementSchema } from '../announcement.schema.js';
import { secretFieldSchema } from '../secret-value.schema.js';
import { environmentField, nameField } from './fields.schema.js';
import { defineObjectType } from './object-type.js';

const pinField = (title: string, description: string) =>
  secretFieldSchema.meta({ title, description, widget: 'secret', secret: true, secretFormat: 'pin' });

/** A room in which callers talk with each other. */
export const conferenceSchema = z
  .strictObject({
    name: nameField,
    pin: pinField('PIN', 'Who calls in types it, 4 to 7 digits; empty: everybody who calls gets in.'),
    moderator_pin: pinField(
      'Moderator PIN',
      'Who types this one, 4 to 7 digits, leads the conference; empty: nobody does.',
    ),
    max_members: z
      .int()
      .min(2, 'Let two in at least.')
      .max(500, 'Let 500 in at most.')
      .default(50)
      .meta({ title: 'Most members', description: '2 to 500; others leave by `full`.' }),
    start_when: z.enum(['first', 'moderator']).default('first').meta({
      title: 'Starts with',
      description: 'Whoever comes before the moderator hears music.',
    }),
    end_when_moderator_leaves: z.boolean().default(false).meta({
      title: 'Ends with the last moderator',
      description: 'All others leave by `ended` then.',
    }),
    mute_on_entry: z.boolean().default(false).meta({
      title: 'Mute who comes',
      description:
        'They hear the others and are not heard until they are unmuted. Moderators are heard at once.',
    }),
    exit_key: z.enum(['', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '#']).default('#').meta({
      title: 'Key to leave',
      description: 'Pressed in the conference, it leads on by `left`; empty: none.',
    }),
    join_announcement: announcementSchema.prefault({}).meta({
      title: 'Before they come in',
      description: 'Heard by who comes, alone.',
    }),
    entry_sound: z.boolean().default(true).meta({
      title: 'Beep when somebody comes',
      description: 'Heard by all who are in it.',
    }),
    alone_music: z.boolean().default(true).meta({
      title: 'Music while alone',
      description: 'Heard by one who is the only one in it.',
    }),
    record: z.enum(['never', 'always']).default('never').meta({
      title: 'Record',
      description:
        'What is heard in the conference, as a recording of the call that is in it longest; when that leaves, the next one goes on.',
    }),
    environment_id: environmentField,
  })
  .superRefine(({ start_when, end_when_moderator_leaves, pin, moderator_pin }, context) => {
    const needs = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message });
    // Those that are stored cannot be compared here.
    if (typeof pin === 'string' && pin !== '' && pin === moderator_pin)
      needs('moderator_pin', 'Choose another than the PIN: everybody would be the moderator.');
    if (moderator_pin !== null) return;
    if (start_when === 'moderator') needs('moderator_pin', 'Set one: the conference would never start.');
    else if (end_when_moderator_leaves) needs('moderator_pin', 'Set one: nobody could be the moderator.');
  });

export type ConferenceFields = z.infer<typeof conferenceSchema>;

export const conferenceObject = defineObjectType({
  type: 'conference',
  plural: 'conferences',
  title: 'Conference',
  titlePlural: 'Conferences',
  summary: 'A room in which callers talk with each other.',
  schema: conferenceSchema,
  pinned: true,
});
