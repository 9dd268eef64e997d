import type { EngineChange } from './records.js';

type Gathered = Pick<EngineChange, 'call' | 'steps' | 'signals' | 'events' | 'components'> &
  Required<Pick<EngineChange, 'texts' | 'fetches'>> & {
    readonly queues: { readonly kept: NonNullable<EngineChange['records']> };
  };

/** What a turn has gathered, as one change to commit. What most turns have nothing of is left out. */
export function changeOf(
  { call, steps, signals, events, components, texts, fetches, queues }: Gathered,
  rest: Pick<EngineChange, 'activeflow' | 'timers' | 'recordings'>,
): EngineChange {
  return {
    call,
    ...rest,
    steps,
    signals,
    events,
    components,
    ...(texts.length > 0 && { texts }),
    ...(fetches.length > 0 && { fetches }),
    ...(queues.kept.length > 0 && { records: queues.kept }),
  };
}
