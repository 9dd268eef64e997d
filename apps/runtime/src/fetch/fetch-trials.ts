import { checkFields } from '@hookswitch/compiler';
import { objectTypes, parseAnswerPath, readAnswer, sealSecrets, validate } from '@hookswitch/flow-model';
import type { FlowDocument, NetworkPolicy, StoredSecret } from '@hookswitch/flow-model';
import { fetchConfig, requestOfFetch } from '@hookswitch/nodes';
import type { FetchConfig } from '@hookswitch/nodes';
import type { Store } from '@hookswitch/store';
import { tryFetch } from '@hookswitch/webhooks';
import type { OutgoingWay, SecretReader } from '@hookswitch/webhooks';
import { HttpProblem } from '../http/http-problem.js';
import type { FieldError } from '../http/http-problem.js';
import type { TryFetch, TryFetchAnswer } from './fetch.schema.js';
import { fillIn } from './fill-in.js';

/** So many at a time, for all who try: it is for people, one after the other. */
const MOST_AT_A_TIME = 4;
/** So much of an answer is shown. */
const SHOWN = 16_384;

/** Asks what a Fetch object would ask, before calls depend on it. */
export class FetchTrials {
  #running = 0;

  constructor(
    private readonly store: Pick<Store, 'drafts' | 'secrets'>,
    private readonly policy: NetworkPolicy,
    private readonly way: OutgoingWay,
  ) {}

  /**
   * @throws HttpProblem 422 with a pointer into the body when the object as it is written cannot be asked, 429 when too many
   * try at once
   */
  async try({ flow_id, node_id, config: written, variables }: TryFetch): Promise<TryFetchAnswer> {
    const typed = new Map<string, string>();
    const before = await this.#drafted(flow_id, node_id);
    const sealed = sealSecrets(fetchConfig, written, before, (value) => keepTyped(typed, value), '/config');
    if (!sealed.ok) throw unsendable(sealed.problems);
    const config = this.#checked(sealed.value);
    const read = (name: string) => (Object.hasOwn(variables, name) ? variables[name] : undefined);
    const filled = fillIn(fetchConfig, config, read);
    if (this.#running >= MOST_AT_A_TIME) {
      throw new HttpProblem(429, 'Too many at once', 'Others are trying too. Try again in a moment.');
    }
    this.#running += 1;
    try {
      const secrets = this.#readerOf(typed);
      const { reply, duration_ms, request, response } = await tryFetch(
        requestOfFetch(filled),
        secrets,
        this.policy,
        undefined,
        this.way,
      );
      const { method, url } = filled;
      return {
        outcome: reply.outcome,
        reason: reply.reason,
        http_status: reply.status,
        duration_ms,
        request: {
          method,
          url,
          headers: { ...request?.headers },
          body: request?.body ?? '',
        },
        response:
          response === null
            ? null
            : { headers: { ...response.headers }, body: response.body.slice(0, SHOWN) },
        variables: filled.variables.map((row) => variableOf(row, reply.body)),
      };
    } finally {
      this.#running -= 1;
    }
  }

  /** The node as the flow's draft has it: unchanged secrets are kept there. */
  async #drafted(flowId: string | null, nodeId: string | null): Promise<unknown> {
    if (flowId === null || nodeId === null) return null;
    const draft = await this.store.drafts.get(objectTypes.flow.type, flowId);
    if (draft === null) return null;
    const { nodes } = objectTypes.flow.toFields(draft.name, draft.body)['document'] as FlowDocument;
    const node = Object.hasOwn(nodes, nodeId) ? nodes[nodeId] : undefined;
    return node?.type === 'fetch' ? node.config : null;
  }

  #checked(value: unknown): FetchConfig {
    const result = validate(fetchConfig, value, '/config');
    if (!result.ok) throw unsendable(result.problems);
    const faults = checkFields(fetchConfig, result.value, this.policy).faults.filter(
      ({ warning }) => !warning,
    );
    if (faults.length > 0) {
      throw unsendable(faults.map(({ pointer, message }) => ({ pointer: `/config${pointer}`, message })));
    }
    return result.value;
  }

  #readerOf(typed: ReadonlyMap<string, string>): SecretReader {
    const { secrets } = this.store;
    return {
      reveal(secret) {
        const value = typed.get(secret.$secret);
        return value === undefined ? secrets.revealDrafted(secret) : [value];
      },
    };
  }
}

/** A secret that was typed and not saved: known to this request alone. */
function keepTyped(typed: Map<string, string>, value: string): StoredSecret {
  const $secret = `typed:${typed.size}`;
  typed.set($secret, value);
  return { $secret, version: 0, hint: '…' };
}

function variableOf(
  { name, path, fallback }: FetchConfig['variables'][number],
  answer: unknown,
): TryFetchAnswer['variables'][number] {
  const parsed = parseAnswerPath(path);
  const value = typeof parsed === 'string' ? undefined : readAnswer(answer, parsed);
  return { name, value: value ?? fallback, found: value !== undefined };
}

function unsendable(faults: readonly FieldError[]): HttpProblem {
  return new HttpProblem(422, 'Not asked', 'The request cannot be made: see "errors".', {
    errors: faults.map(({ pointer, message }) => ({ pointer, message })),
  });
}
