import type { NodeForm } from '@hookswitch/editor-kit';
import { AnswerForm } from './answer/answer.form.js';
import { BranchForm } from './branch/branch.form.js';
import { DialForm } from './dial/dial.form.js';
import { FetchForm } from './fetch/fetch.form.js';
import { GatherForm } from './gather/gather.form.js';
import { GotoForm } from './goto/goto.form.js';
import { HangupForm } from './hangup/hangup.form.js';
import type { NodeType } from './index.js';
import { MenuForm } from './menu/menu.form.js';
import { MessageForm } from './message/message.form.js';
import { PlayForm } from './play/play.form.js';
import { ConferenceForm } from './conference/conference.form.js';
import { QueueForm } from './queue/queue.form.js';
import { RecordForm } from './record/record.form.js';
import { ReturnForm } from './return/return.form.js';
import { RingGroupForm } from './ring-group/ring-group.form.js';
import { ScheduleForm } from './schedule/schedule.form.js';
import { SetForm } from './set/set.form.js';
import { SubflowForm } from './subflow/subflow.form.js';
import { TalkForm } from './talk/talk.form.js';
import { VoicemailForm } from './voicemail/voicemail.form.js';
import { WaitForm } from './wait/wait.form.js';
import { WebhookForm } from './webhook/webhook.form.js';

/** The form of every node type. For the editor only: the entry `.` stays free of React. */
export const forms = {
  answer: AnswerForm,
  talk: TalkForm,
  play: PlayForm,
  menu: MenuForm,
  gather: GatherForm,
  record: RecordForm,
  voicemail: VoicemailForm,
  wait: WaitForm,
  dial: DialForm,
  queue: QueueForm,
  conference: ConferenceForm,
  ring_group: RingGroupForm,
  branch: BranchForm,
  schedule: ScheduleForm,
  set: SetForm,
  goto: GotoForm,
  subflow: SubflowForm,
  return: ReturnForm,
  webhook: WebhookForm,
  message: MessageForm,
  fetch: FetchForm,
  hangup: HangupForm,
} satisfies Record<NodeType, NodeForm>;
