import type { ChannelRecord } from './channel-record.js';
import type { End } from './exchange.js';
import { causeOfRefusal, refusedWith } from './hangup-causes.js';
import type { AsteriskEnd } from './hangup-causes.js';
import { MILESTONE } from './milestones.js';

/**
 * Why a channel has ended, and by whom.
 *
 * @param said what Asterisk said; `null` when the channel left us without a hang-up (an admin moved it in the dialplan)
 * @param ranOut nobody hung up: the ring time was over
 */
export function endOf(record: ChannelRecord, said: AsteriskEnd | null, ranOut: boolean): End {
  const answered = record.cursor >= MILESTONE.answered;
  const { hangup } = record;
  if (hangup !== null) {
    const elsewhere = hangup === 'answered_elsewhere';
    if (answered) return { cause: elsewhere ? 'normal' : hangup, ended_by: 'local', sip_status: 200 };
    if (record.kind === 'outbound') {
      return { cause: elsewhere ? hangup : 'cancelled', ended_by: 'local', sip_status: 487 };
    }
    return { cause: hangup, ended_by: 'local', sip_status: refusedWith(hangup) };
  }
  if (said === null) return { cause: 'normal', ended_by: 'gateway', sip_status: null };
  if (answered) return { cause: 'normal', ended_by: 'remote', sip_status: 200 };
  if (record.kind === 'inbound') return { cause: 'cancelled', ended_by: 'remote', sip_status: 487 };
  if (ranOut && said.cause === 19) return { cause: 'no_answer', ended_by: 'local', sip_status: 480 };
  const rang = record.cursor >= MILESTONE.ringing;
  return { cause: causeOfRefusal(said, rang), ended_by: 'remote', sip_status: said.tech_cause ?? null };
}
