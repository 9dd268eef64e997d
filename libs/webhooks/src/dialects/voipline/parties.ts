import type { EventFacts } from '@hookswitch/events';
import type { Surroundings } from '../surroundings.js';
import type { Trigger } from './triggers.js';

/** A flat object: texts, `""` where nothing is known, and whole seconds. */
export type Payload = Readonly<Record<string, string | number>>;

/** Who calls whom, with which every event of the vendor begins, as that of a Webhook object does. */
interface Calling {
  readonly id: string;
  readonly from: { readonly number: string; readonly name: string | null };
  readonly to: { readonly number: string };
  readonly started_at: string;
}

/** The first six fields. The vendor writes numbers as they were dialled. */
export function calling(
  type: Trigger,
  { id, from, to, started_at }: Calling,
  { as_dialled }: Pick<EventFacts, 'as_dialled'>,
): Payload {
  return {
    type,
    unique_call_id: id,
    user_name: from.name ?? '',
    user_number: as_dialled?.from ?? from.number,
    dest_number: as_dialled?.to ?? to.number,
    call_start_at: started_at,
  };
}

/** The user of the PBX as they are configured, else as the event names them. */
export function pbxUser(
  user: { readonly id: string | null; readonly name: string; readonly extension: string } | null,
  surroundings: Surroundings,
): Payload {
  const configured = user?.id == null ? undefined : surroundings.object('user', user.id);
  const extension = configured?.body['extension'];
  return {
    pbx_user_name: configured?.name ?? user?.name ?? '',
    pbx_user_extension: typeof extension === 'string' ? extension : (user?.extension ?? ''),
  };
}
