import { answerNode } from './answer/answer.node.js';
import { branchNode } from './branch/branch.node.js';
import { dialNode } from './dial/dial.node.js';
import { fetchNode } from './fetch/fetch.node.js';
import { gatherNode } from './gather/gather.node.js';
import { gotoNode } from './goto/goto.node.js';
import { hangupNode } from './hangup/hangup.node.js';
import { menuNode } from './menu/menu.node.js';
import { messageNode } from './message/message.node.js';
import { playNode } from './play/play.node.js';
import { conferenceNode } from './conference/conference.node.js';
import { queueNode } from './queue/queue.node.js';
import { recordNode } from './record/record.node.js';
import { returnNode } from './return/return.node.js';
import { ringGroupNode } from './ring-group/ring-group.node.js';
import { scheduleNode } from './schedule/schedule.node.js';
import { setNode } from './set/set.node.js';
import { subflowNode } from './subflow/subflow.node.js';
import { talkNode } from './talk/talk.node.js';
import { voicemailNode } from './voicemail/voicemail.node.js';
import { waitNode } from './wait/wait.node.js';
import { webhookNode } from './webhook/webhook.node.js';

/** Every node type, by its wire name: the registry that compiler, engine and editor are given. */
export const nodes = {
  answer: answerNode,
  talk: talkNode,
  play: playNode,
  menu: menuNode,
  gather: gatherNode,
  record: recordNode,
  voicemail: voicemailNode,
  wait: waitNode,
  dial: dialNode,
  queue: queueNode,
  conference: conferenceNode,
  ring_group: ringGroupNode,
  branch: branchNode,
  schedule: scheduleNode,
  set: setNode,
  goto: gotoNode,
  subflow: subflowNode,
  return: returnNode,
  webhook: webhookNode,
  message: messageNode,
  fetch: fetchNode,
  hangup: hangupNode,
} as const;

export { fetchConfig } from './fetch/fetch.schema.js';
export type { FetchConfig } from './fetch/fetch.schema.js';
export { requestOfFetch } from './fetch/request-of-fetch.js';

export type NodeType = keyof typeof nodes;
