import type { Call } from '@hookswitch/calls';
import type { Listening } from '@hookswitch/gateway-sim';

/** What the caller of a simulated call hears and sees: all that a test phone needs. */
export type SimulatedCall = Omit<Listening, 'channel_id' | 'bridged_with' | 'speech' | 'prompt'> & {
  readonly call_id: string;
  readonly speech: Omit<NonNullable<Listening['speech']>, 'playback_id'> | null;
  readonly prompt: Omit<NonNullable<Listening['prompt']>, 'playback_id' | 'key'> | null;
  /** Who else is on the line. */
  readonly connected_to: readonly { readonly number: string; readonly name: string | null }[];
};

/** The gateway's view of the caller, without its ids. A caller whose channel is forgotten has hung up. */
export function simulatedCall(call: Call, heard: Listening | undefined): SimulatedCall {
  if (heard === undefined) return endedCall(call);
  const { channel_id: _channel, bridged_with, speech, prompt, ...rest } = heard;
  return {
    call_id: call.id,
    ...rest,
    speech: speech && {
      text: speech.text,
      language: speech.language,
      voice: speech.voice,
      started_at: speech.started_at,
      ends_at: speech.ends_at,
    },
    prompt: prompt && { name: prompt.name, started_at: prompt.started_at, ends_at: prompt.ends_at },
    connected_to: bridged_with.map(({ channel_id, party }) => {
      // Whichever of their phones a user talks on, they are known by their extension.
      const leg = call.legs.find((one) => one.devices !== undefined && one.channel_id === channel_id);
      return { number: leg?.number ?? party.number, name: leg?.name ?? party.name };
    }),
  };
}

function endedCall(call: Call): SimulatedCall {
  const caller = whoPlaced(call) ?? call.legs[0];
  return {
    call_id: call.id,
    direction: call.direction,
    from: call.from,
    to: call.to,
    state: 'ended',
    hears: 'nothing',
    speech: null,
    extension: null,
    transfer: null,
    prompt: null,
    connected_to: [],
    muted: false,
    on_hold: false,
    holds: false,
    digits_heard: '',
    ended: {
      at: call.ended_at ?? call.started_at,
      cause: caller?.cause ?? 'normal',
      ended_by: call.hangup_by === 'caller' ? 'remote' : call.hangup_by === 'gateway' ? 'gateway' : 'local',
      sip_status: caller?.sip_status ?? null,
    },
  };
}

/** The channel of who placed the call: also after a transfer that has put somebody else in the caller's place. */
export function callersChannel(call: Call): string {
  return whoPlaced(call)?.channel_id ?? call.channel_id;
}

function whoPlaced({ legs }: Call): Call['legs'][number] | undefined {
  return legs.find(({ via }) => via === null);
}
