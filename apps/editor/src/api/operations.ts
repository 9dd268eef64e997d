import type { Id } from '@hookswitch/flow-model';
import { bodyOf, client, unlessKnown, versionOf } from './client.js';
import type { Versioned } from './client.js';
import type {
  Ladder,
  RedactionRules,
  DeliveryFilter,
  CallFilter,
  RecordingFilter,
  VoicemailFilter,
  MessageFilter,
  CdrFilter,
  ActiveflowFilter,
  SampleOf,
  TemplateTried,
  TemplateEventsWanted,
  LaneFilter,
  OverrideWanted,
  AuditFilter,
  Role,
  TokenWanted,
} from './records.js';

export const readLimits = () => bodyOf(client.GET('/api/v1/limits'));

/** The part of a list's query that pages through it. */
function page(token: string | null, size = 50) {
  return { page_size: size, page_token: token ?? undefined };
}

export const listGateways = () =>
  bodyOf(client.GET('/api/v1/gateways', { params: { query: page(null, 100) } }));

/** @param call a number that is called through the dialplan; `null` calls nobody */
export const examineGateway = (name: string, call: string | null) =>
  bodyOf(
    client.POST('/api/v1/gateways/{name}/doctor', {
      params: { path: { name } },
      body: call === null ? {} : { call },
    }),
  );

export const listPresence = (token: string | null) =>
  bodyOf(client.GET('/api/v1/presence', { params: { query: page(token, 100) } }));

export const listQueueStatuses = (token: string | null) =>
  bodyOf(client.GET('/api/v1/queue_statuses', { params: { query: page(token, 100) } }));

/** Who waits in a queue, who is served next first: so many at most. */
export const listWaiting = async (id: Id, most: number) => {
  const query = page(null, most);
  return (await bodyOf(client.GET('/api/v1/queues/{id}/calls', { params: { path: { id }, query } }))).result;
};

export const listAgents = (token: string | null) =>
  bodyOf(client.GET('/api/v1/agents', { params: { query: page(token, 100) } }));

export const listAgentCalls = async (user_id: Id) =>
  (await bodyOf(client.GET('/api/v1/agents/{user_id}/calls', { params: { path: { user_id } } }))).result;

/** The request that a webhook would send of an example; nothing is sent. */
export const readSample = (dialect: string, body: SampleOf) =>
  bodyOf(client.POST('/api/v1/dialects/{name}/sample', { params: { path: { name: dialect } }, body }));

/** What a template makes of an event's example, or of a past event; nothing is sent. */
export const previewTemplate = (body: TemplateTried) =>
  bodyOf(client.POST('/api/v1/webhooks/template_preview', { body }));

/** Past events that a template can be tried with. */
export const listTemplateEvents = (query: TemplateEventsWanted) =>
  bodyOf(client.GET('/api/v1/webhooks/template_preview/events', { params: { query } }));

/** What a template can read of an event. */
export const listEventVariables = (type: string) =>
  bodyOf(client.GET('/api/v1/event_types/{type}/variables', { params: { path: { type } } }));

/** The switch over all global webhooks, where their requests come from, and when failed ones are tried again. */
export const readWebhookSending = () => bodyOf(client.GET('/api/v1/webhook_sending'));

export const listRecoverRuns = () =>
  bodyOf(client.GET('/api/v1/recover_runs', { params: { query: page(null, 10) } }));

export const listWebhookHealth = (token: string | null) =>
  bodyOf(client.GET('/api/v1/webhook_health', { params: { query: page(token, 100) } }));
export const listLanes = (filter: LaneFilter, token: string | null) =>
  bodyOf(client.GET('/api/v1/lanes', { params: { query: { ...filter, ...page(token, 100) } } }));

export const listDeliveries = (filter: DeliveryFilter, token: string | null) =>
  bodyOf(client.GET('/api/v1/deliveries', { params: { query: { ...filter, ...page(token) } } }));

export const countDeliveryStates = () => bodyOf(client.GET('/api/v1/deliveries/states'));

/** What the log does not show. */
export const readRedactionRules = (): Promise<Versioned<RedactionRules>> =>
  versionOf(client.GET('/api/v1/redaction_rules'));

/** @param etag of the rules that these replace */
export const saveRedactionRules = (body: RedactionRules, etag: string) =>
  versionOf(client.PUT('/api/v1/redaction_rules', { params: { header: { 'if-match': etag } }, body }));

export const resendDeliveries = (ids: readonly Id[]) =>
  bodyOf(client.POST('/api/v1/deliveries/resend', { body: { ids: [...ids] } }));

export const readDelivery = (id: Id) =>
  bodyOf(client.GET('/api/v1/deliveries/{id}', { params: { path: { id } } }));

export const listCalls = (filter: CallFilter, token: string | null) =>
  bodyOf(client.GET('/api/v1/calls', { params: { query: { ...filter, ...page(token) } } }));

export const readCall = (id: Id) => bodyOf(client.GET('/api/v1/calls/{id}', { params: { path: { id } } }));

export const readTimeline = (id: Id) =>
  bodyOf(client.GET('/api/v1/calls/{id}/timeline', { params: { path: { id } } }));

/** A call's ladder; the one that is known where there is nothing new: a long call's is some megabytes. */
export const readLadder = (id: Id, known?: Versioned<Ladder>): Promise<Versioned<Ladder>> =>
  versionOf(
    client.GET('/api/v1/calls/{id}/ladder', { params: { path: { id } }, headers: unlessKnown(known) }),
    known,
  );

/** Where a call's ladder is to be had as a file; the browser sends its cookie by itself. */
export const ladderFileUrl = (id: Id, type: 'svg' | 'txt') => `/api/v1/calls/${id}/ladder.${type}`;

export const listRecordings = (filter: RecordingFilter, token: string | null) =>
  bodyOf(client.GET('/api/v1/recordings', { params: { query: { ...filter, ...page(token) } } }));

/** Where the sound of a recording is; the browser sends its cookie by itself. */
export const recordingFileUrl = (id: Id) => `/api/v1/recordings/${id}/file`;

/** What a recording's waveform is drawn of. */
export const readRecordingPeaks = (id: Id) =>
  bodyOf(client.GET('/api/v1/recordings/{id}/peaks', { params: { path: { id } } }));

export const listConferenceRooms = () =>
  bodyOf(client.GET('/api/v1/conference_rooms', { params: { query: page(null, 100) } }));

/** The first hundred, in the order in which they came. */
export const listConferenceMembers = (id: Id) =>
  bodyOf(
    client.GET('/api/v1/conferences/{id}/members', { params: { path: { id }, query: page(null, 100) } }),
  );

export const muteConferenceMember = (id: Id, call_id: Id, muted: boolean) =>
  bodyOf(
    client.POST(`/api/v1/conferences/{id}/members/{call_id}/${muted ? 'mute' : 'unmute'}`, {
      params: { path: { id, call_id } },
    }),
  );

export const removeConferenceMember = (id: Id, call_id: Id) =>
  bodyOf(
    client.POST('/api/v1/conferences/{id}/members/{call_id}/remove', { params: { path: { id, call_id } } }),
  );

export const closeConference = (id: Id) =>
  bodyOf(client.POST('/api/v1/conferences/{id}/close', { params: { path: { id } } }));

export const listVoicemails = (filter: VoicemailFilter, token: string | null) =>
  bodyOf(client.GET('/api/v1/voicemails', { params: { query: { ...filter, ...page(token) } } }));

/** How many messages wait in each mailbox; those that hold none are missing. */
export const countVoicemails = async () => {
  const query = page(null, 100);
  return (await bodyOf(client.GET('/api/v1/voicemails/counts', { params: { query } }))).result;
};

/** Where the sound of a message is; the browser sends its cookie by itself. */
export const voicemailAudioUrl = (id: Id) => `/api/v1/voicemails/${id}/audio`;

export const readVoicemailPeaks = (id: Id) =>
  bodyOf(client.GET('/api/v1/voicemails/{id}/peaks', { params: { path: { id } } }));

export const listMessages = (filter: MessageFilter, token: string | null) =>
  bodyOf(client.GET('/api/v1/messages', { params: { query: { ...filter, ...page(token) } } }));

export const readMessage = (id: Id) =>
  bodyOf(client.GET('/api/v1/messages/{id}', { params: { path: { id } } }));

export const sendMessage = (body: { readonly from: string; readonly to: string; readonly text: string }) =>
  bodyOf(client.POST('/api/v1/messages', { body }));

/** What is said in a recording, or in a message; newest first. */
export const listTranscribesOf = async (reference_id: Id) => {
  const query = { reference_id, ...page(null, 10) };
  return (await bodyOf(client.GET('/api/v1/transcribes', { params: { query } }))).result;
};
export const listCdrs = (filter: CdrFilter, token: string | null) =>
  bodyOf(client.GET('/api/v1/cdrs', { params: { query: { ...filter, ...page(token) } } }));

/** What the calls that began in a span of time come to, hour by hour. */
export const readCdrFigures = (from: string, to: string) =>
  bodyOf(client.GET('/api/v1/cdrs/figures', { params: { query: { from, to } } }));

/** Where all records that fit are to be had as CSV. */
export function cdrFileUrl(filter: CdrFilter): string {
  const query = new URLSearchParams(Object.entries(filter).map(([name, value]) => [name, String(value)]));
  return `/api/v1/cdrs.csv?${query.toString()}`;
}

export const listActiveflows = (filter: ActiveflowFilter, token: string | null) =>
  bodyOf(client.GET('/api/v1/activeflows', { params: { query: { ...filter, ...page(token) } } }));

export const readActiveflow = (id: Id) =>
  bodyOf(client.GET('/api/v1/activeflows/{id}', { params: { path: { id } } }));

export const listSteps = (id: Id, token: string | null) =>
  bodyOf(client.GET('/api/v1/activeflows/{id}/steps', { params: { path: { id }, query: page(token, 100) } }));

export const readVariables = (id: Id) =>
  bodyOf(client.GET('/api/v1/activeflows/{id}/variables', { params: { path: { id } } }));

export const listReleases = (token: string | null) =>
  bodyOf(client.GET('/api/v1/releases', { params: { query: page(token) } }));

export const readRelease = (number: number) =>
  bodyOf(client.GET('/api/v1/releases/{number}', { params: { path: { number: String(number) } } }));

export const listEventTypes = () =>
  bodyOf(client.GET('/api/v1/event_types', { params: { query: page(null, 100) } }));

export const listDialects = () => bodyOf(client.GET('/api/v1/dialects'));

export const listInboxes = (token: string | null) =>
  bodyOf(client.GET('/api/v1/inboxes', { params: { query: page(token) } }));

export const readInbox = (id: Id) => bodyOf(client.GET('/api/v1/inboxes/{id}', { params: { path: { id } } }));

export const listInboxRequests = (id: Id, token: string | null) =>
  bodyOf(client.GET('/api/v1/inboxes/{id}/requests', { params: { path: { id }, query: page(token, 25) } }));

export const listApiTokens = (token: string | null) =>
  bodyOf(client.GET('/api/v1/api_tokens', { params: { query: page(token) } }));

export const listAccounts = (token: string | null) =>
  bodyOf(client.GET('/api/v1/accounts', { params: { query: page(token) } }));

export const listPermissions = () => bodyOf(client.GET('/api/v1/permissions'));

export const createApiToken = (body: TokenWanted) => bodyOf(client.POST('/api/v1/api_tokens', { body }));

export const createAccount = (body: { username: string; password: string; role: Role }) =>
  bodyOf(client.POST('/api/v1/accounts', { body }));

export const changeAccount = (id: Id, body: { role: Role; password?: string }) =>
  bodyOf(client.PUT('/api/v1/accounts/{id}', { params: { path: { id } }, body }));

export const deleteAccount = (id: Id) => client.DELETE('/api/v1/accounts/{id}', { params: { path: { id } } });

export const listAuditEntries = (filter: AuditFilter, token: string | null) =>
  bodyOf(client.GET('/api/v1/audit_entries', { params: { query: { ...filter, ...page(token) } } }));

/** The same as a CSV file. */
export function auditFileUrl(filter: AuditFilter): string {
  const query = new URLSearchParams(Object.entries(filter).map(([name, value]) => [name, String(value)]));
  return `/api/v1/audit_entries.csv?${query.toString()}`;
}

export const readOverride = (id: Id) =>
  bodyOf(client.GET('/api/v1/schedules/{id}/override', { params: { path: { id } } }));

/** Schedules that are forced to something now. */
export const listForcedSchedules = (token: string | null) =>
  bodyOf(client.GET('/api/v1/schedule_overrides', { params: { query: page(token) } }));

/** Acts at once, without Apply. */
export const setOverride = (id: Id, body: OverrideWanted) =>
  bodyOf(client.PUT('/api/v1/schedules/{id}/override', { params: { path: { id } }, body }));

export const clearOverride = (id: Id) =>
  bodyOf(client.DELETE('/api/v1/schedules/{id}/override', { params: { path: { id } } }));
