import { eventTypes } from '@hookswitch/events';
import type { EventTypeName } from '@hookswitch/events';
import { dialects } from './dialects.js';
import { exampleRequests } from './example-requests.js';
import { whyUnsent } from './why-unsent.js';

const TYPES = Object.keys(eventTypes) as EventTypeName[];
/** Events that are told of with others only, or whose example is none that the vendor tells of. */
const WITHOUT_EXAMPLE: Readonly<Record<string, RegExp>> = { voipstudio: /^(call_updated|queuecall_\w+)$/ };

describe('a native event that is asked for in a dialect', () => {
  it.each(Object.values(dialects))('of $title is told of exactly where the vendor has one', (dialect) => {
    const told = TYPES.filter((type) => whyUnsent(dialect, type, [type, '*']) === null);
    const shown = TYPES.filter((type) => exampleRequests(type).has(dialect.name as 'native'));
    expect(told.filter((type) => !WITHOUT_EXAMPLE[dialect.name]?.test(type))).toEqual(shown);
  });

  it('says what is needed besides', () => {
    const why = (names: readonly string[]) => whyUnsent(dialects.voipstudio, 'queuecall_created', names);
    expect(why(['queuecall_created'])).toBe(
      'VoIPstudio tells of "queuecall_created" only together with Call State Change (call.state_change). Choose that too.',
    );
    expect(why(['queuecall_created', 'call.state_change'])).toBeNull();
    expect(whyUnsent(dialects.voipappz, 'message_created', ['message_created'])).toBe(
      'VoIPappz has no event like "message_created": nothing is ever sent for it.',
    );
  });
});
