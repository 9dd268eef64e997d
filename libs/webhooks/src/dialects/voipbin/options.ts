type Option = Readonly<Record<string, unknown>>;

/** A node type as VoIPBIN's action type, and its configuration as that one's option. */
interface Translation {
  readonly type: (option: Option) => string;
  readonly option: (option: Option, nextId: string) => Option;
}

const same = (type: string, option: Translation['option'] = (own) => own): Translation => ({
  type: () => type,
  option,
});

/** Node types that VoIPBIN has, too. The others keep name and configuration: `menu`, `ring_group`, `voicemail` … */
const TRANSLATIONS: Readonly<Record<string, Translation>> = {
  talk: same('talk', ({ voice, ...own }) => ({ ...own, voice_id: voice ?? null })),
  wait: same('sleep', ({ duration_ms }) => ({ duration: duration_ms })),
  queue: same('queue_join', ({ queue_id }) => ({ queue_id })),
  conference: same('conference_join', ({ conference_id }) => ({ conference_id })),
  subflow: same('fetch_flow', ({ flow_id }) => ({ flow_id })),
  goto: same('goto', ({ max_jumps }, target_id) => ({ target_id, loop_count: max_jumps })),
  set: same('variable_set', setOption),
  gather: same('digits_receive', ({ timeout_s, terminator, max_length }) => ({
    duration: typeof timeout_s === 'number' ? timeout_s * 1000 : null,
    key: terminator ?? '',
    length: max_length,
  })),
  dial: same('connect', ({ to, caller_number, caller_name }) => ({
    source: caller_number ? asAddress(caller_number, caller_name) : null,
    destinations: [destination(to)],
  })),
  message: same('message_send', ({ to, text }) => ({ destinations: [asAddress(to, null)], text })),
  webhook: same('webhook_send', ({ url, wait_for_reply }) => ({
    sync: wait_for_reply ?? false,
    uri: url,
    method: 'POST',
    data_type: 'application/json',
  })),
  record: {
    type: ({ action }) => (action === 'start' || action === 'stop' ? `recording_${action}` : 'record'),
    option: (own) =>
      own['action'] === 'start'
        ? {
            format: 'wav',
            end_of_silence: own['max_silence_s'],
            duration: own['max_duration_s'],
            beep_start: own['beep'],
          }
        : own['action'] === 'stop'
          ? {}
          : own,
  },
};

/** @param nextId the action that follows, as VoIPBIN names it */
export function translated(type: string, option: Option, nextId: string): { type: string; option: Option } {
  const translation = Object.hasOwn(TRANSLATIONS, type) ? TRANSLATIONS[type] : undefined;
  if (translation === undefined) return { type, option: withoutUnset(option) };
  return { type: translation.type(option), option: withoutUnset(translation.option(option, nextId)) };
}

function setOption({ variables }: Option): Option {
  const rows = Array.isArray(variables) ? (variables as { name?: unknown; value?: unknown }[]) : [];
  const [only] = rows;
  return rows.length === 1 ? { key: only?.name, value: only?.value } : { variables: rows };
}

function destination(to: unknown): Option {
  const { type, target } = (to ?? {}) as { type?: unknown; target?: unknown };
  return { ...asAddress(target, null), type: type === 'extension' ? 'extension' : 'tel' };
}

/** Numbers of a configuration may hold variables: they are shown as they stand there. */
function asAddress(target: unknown, name: unknown): Option {
  return { type: 'tel', target: text(target), target_name: text(name), name: '', detail: '' };
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function withoutUnset(option: Option): Option {
  return Object.fromEntries(
    Object.entries(option).filter(([, value]) => value !== null && value !== undefined),
  );
}
