import { compile, diffDrafts, isChangeToApply } from '@hookswitch/compiler';
import type { DialectRules, Drafts, TemplatedWebhook } from '@hookswitch/compiler';
import { eventTypes } from '@hookswitch/events';
import type { EventTypeName } from '@hookswitch/events';
import { objectTypes } from '@hookswitch/flow-model';
import type { Change, NetworkPolicy, NodeRegistry, Problem, ReleaseContent } from '@hookswitch/flow-model';
import type { Draft } from '@hookswitch/store';
import {
  checkTemplate,
  dialects,
  findDialect,
  problemText,
  typesOfNames,
  whyUnsent,
} from '@hookswitch/webhooks';

/** What Apply would do with the drafts as they are. */
export interface Judgement {
  /** The release that would become live; `null` when a problem blocks. */
  readonly content: ReleaseContent | null;
  readonly problems: readonly Problem[];
  /** What differs from the live release: also what was only moved, which is nothing to apply. */
  readonly changes: readonly Change[];
}

const EVENT_TYPES: ReadonlySet<string> = new Set(Object.keys(eventTypes));

const DIALECTS: ReadonlyMap<string, DialectRules> = new Map(
  Object.entries(dialects).map(([name, dialect]) => {
    const { title, methods, https_only, single_event, choices } = dialect;
    const rules: DialectRules = {
      ...{ title, methods, https_only, single_event },
      event_names: new Set(choices.map((choice) => choice.name)),
      whyUnsent: (type, names) => whyUnsent(dialect, type as EventTypeName, names),
    };
    return [name, rules];
  }),
);

/** Tries a webhook's template with an example of every event that it is told of. */
function templateFault({ template, dialect: name, event_types, method }: TemplatedWebhook): string | null {
  const dialect = findDialect(name);
  if (dialect === undefined) return null;
  const problem = checkTemplate(template, {
    dialect,
    method,
    event_types: typesOfNames(dialect, event_types),
  });
  return problem === null ? null : problemText(problem);
}

/** Compiles all drafts and compares them with what is live. Pure. */
export function judge(
  drafts: Drafts,
  live: ReleaseContent | null,
  registry: NodeRegistry,
  policy: NetworkPolicy,
): Judgement {
  const { allow_http, allow_nets, inbox_origins } = policy;
  const network = { allow_http, allow_nets, inbox_origins };
  const compilePolicy = { ...network, event_types: EVENT_TYPES, dialects: DIALECTS, templateFault };
  const { release, problems } = compile(drafts, registry, compilePolicy);
  return { content: release, problems, changes: diffDrafts(live, drafts) };
}

/** What differs in meaning: a node that was only moved does not. */
export function changesBetween(live: ReleaseContent | null, drafts: Drafts): readonly Change[] {
  return diffDrafts(live, drafts).filter(isChangeToApply);
}

/** Drafts by type, in the order of the object types. */
export function byType(drafts: readonly Draft[]): Drafts {
  return Object.fromEntries(
    Object.keys(objectTypes).map((type) => [type, drafts.filter((draft) => draft.type === type)]),
  );
}
