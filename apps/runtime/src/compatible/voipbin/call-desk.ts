import { Inject, Injectable } from '@nestjs/common';
import type { Call } from '@hookswitch/calls';
import { validate } from '@hookswitch/flow-model';
import { CallPlacing } from '../../calls/call-placing.js';
import { placeCallSchema } from '../../calls/place-call.schema.js';
import type { ConfigurationParts } from '../../configuration/compose-configuration.js';
import { CONFIGURATION } from '../../configuration/tokens.js';
import { HttpProblem } from '../../http/http-problem.js';
import type { FieldError } from '../../http/http-problem.js';
import { callOptionSchema } from './call-body.js';
import type { NewActiveflow, NewCall } from './call-body.js';
import { refuse, Untranslatable } from './flows/made-node.js';
import { partyOf } from './flows/translations-of-reaching.js';
import { renamed } from './renamed-fields.js';

/** What our fields of a call that is placed are called by VoIPBIN. */
const CALLED: Readonly<Record<string, string>> = {
  '/to': '/destinations/0/target',
  '/caller_number': '/source/target',
};

/** Places calls in VoIPBIN's way: somebody is rung, and a flow runs when they have answered. */
@Injectable()
export class CallDesk {
  constructor(
    @Inject(CallPlacing) private readonly placing: CallPlacing,
    @Inject(CONFIGURATION) private readonly configuration: Pick<ConfigurationParts, 'live'>,
  ) {}

  /** @param within where the body of the call is in the request's @throws HttpProblem 400, 422 or 503 */
  async place({ source, destinations, flow_id }: NewCall, within = ''): Promise<Call> {
    const to = this.targetOf(destinations, within);
    const result = validate(placeCallSchema, { to, flow_id, caller_number: source?.target || null });
    if (!result.ok) throw HttpProblem.invalid(asCalled(result.problems, within));
    return this.placing.place(result.value).catch((error: unknown) => {
      throw renamed(error, CALLED, within);
    });
  }

  /** An activeflow runs for a call here: whom to call must be said. */
  start({ flow_id, actions, source, destinations }: NewActiveflow): Promise<Call> {
    if (actions && actions.length > 0) return this.startByAction(actions, Boolean(flow_id ?? destinations));
    const errors: FieldError[] = [];
    if (!destinations) {
      const message =
        'An activeflow runs for a call here. Say whom to call, by destinations beside flow_id, or by the one action "call".';
      errors.push({ pointer: '/destinations', message });
    }
    if (!flow_id) errors.push({ pointer: '/flow_id', message: 'Say which flow is to run.' });
    if (!destinations || !flow_id) throw HttpProblem.invalid(errors);
    return this.place({ source, destinations, flow_id });
  }

  private startByAction(actions: NonNullable<NewActiveflow['actions']>, hasMore: boolean): Promise<Call> {
    const [only] = actions;
    if (hasMore || actions.length > 1 || only?.type !== 'call') {
      const message =
        'The only actions that can be run without a flow are one "call". Write the others as a flow, by POST /flows.';
      throw HttpProblem.invalid([{ pointer: '/actions', message }]);
    }
    const result = validate(callOptionSchema, only.option ?? {}, '/actions/0/option');
    if (!result.ok)
      throw HttpProblem.invalid(result.problems.map(({ pointer, message }) => ({ pointer, message })));
    return this.place(result.value, '/actions/0/option');
  }

  private targetOf([first]: NewCall['destinations'], within: string): string {
    if (first === undefined) throw new Error('A call that is placed has a destination.');
    const { surroundings } = this.configuration.live;
    const extensionOf = (userId: string) => {
      const extension = surroundings.object('user', userId)?.body['extension'];
      return typeof extension === 'string' ? extension : null;
    };
    try {
      const { type, target } = partyOf(first, '/destinations/0', { extensionOf });
      // What is no user's would be dialled as a number outside, which nobody meant.
      if (type === 'extension' && surroundings.party(target)?.type !== 'user')
        refuse('/destinations/0/target', `Nobody has the extension ${target}.`);
      return target;
    } catch (error) {
      if (error instanceof Untranslatable) throw HttpProblem.invalid(asCalled(error.problems, within));
      throw error;
    }
  }
}

function asCalled(
  errors: readonly Pick<FieldError, 'pointer' | 'message'>[],
  within: string,
): readonly FieldError[] {
  return errors.map(({ pointer, message }) => ({ pointer: within + (CALLED[pointer] ?? pointer), message }));
}
