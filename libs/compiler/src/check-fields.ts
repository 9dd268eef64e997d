import {
  checkHeaders,
  isTemplate,
  parseTemplate,
  refuseUrl,
  refuseUrlTemplate,
  templateVariables,
  visitFields,
} from '@hookswitch/flow-model';
import type { CompiledNode, HeaderRow, NetworkPolicy, TemplateContext } from '@hookswitch/flow-model';
import type { Fault } from './fault.js';

type Schema = Parameters<typeof visitFields>[0];

/** Something that a field points at. */
export interface FieldReference {
  readonly pointer: string;
  readonly kind: string;
  readonly key: string;
}

/** A variable that a field reads. */
export interface VariableUse {
  readonly pointer: string;
  readonly name: string;
}

/** Outcomes that a configuration keeps of an object that it refers to. */
export interface KeptOutcomes {
  readonly pointer: string;
  readonly names: readonly string[];
  readonly of: FieldReference;
}

/** What the meaningful fields of one valid configuration say. Pointers are relative to it. */
export interface FieldReport {
  readonly faults: readonly Fault[];
  readonly templates: CompiledNode['templates'];
  readonly references: readonly FieldReference[];
  readonly kept: readonly KeptOutcomes[];
  readonly reads: readonly VariableUse[];
  /** Names of the variables that it sets, as `vars.<name>`. */
  readonly writes: readonly string[];
}

const NOTHING_TO_SAY: FieldReport = {
  faults: [],
  templates: [],
  references: [],
  kept: [],
  reads: [],
  writes: [],
};

/** Looks at templates, URLs, headers, references and variables of a configuration that its schema accepts. */
export function checkFields(schema: Schema, value: unknown, policy: NetworkPolicy): FieldReport {
  const faults: Fault[] = [];
  const templates: { pointer: string; context: TemplateContext }[] = [];
  const references: FieldReference[] = [];
  const lists: { pointer: string; names: string[]; at: string }[] = [];
  const reads: VariableUse[] = [];
  const writes: string[] = [];
  let seen = false;
  visitFields(schema, value, ({ meta, value: field, pointer, parent }) => {
    seen = true;
    if (meta.widget === 'headers' && Array.isArray(field))
      faults.push(...headerFaults(field as HeaderRow[], pointer));
    if (meta.outcomesOf && Array.isArray(field)) {
      const names = (field as { name: string }[]).map(({ name }) => name);
      const at = `${pointer.slice(0, pointer.lastIndexOf('/'))}/${meta.outcomesOf}`;
      lists.push({ pointer, names, at });
    }
    if (typeof field !== 'string' || field === '') return;
    if (meta.ref) references.push({ pointer, kind: meta.ref, key: field });
    if (meta.variable === 'read') reads.push({ pointer, name: field });
    if (meta.variable === 'write') writes.push(`vars.${field}`);
    // The editor compiles before a new secret is put away; its text is never a template.
    const isSecret = meta.secret || (meta.secretWhen !== undefined && parent?.[meta.secretWhen] === true);
    if (meta.template && !isSecret && isTemplate(field)) {
      const template = parseTemplate(field);
      if (!template.ok) {
        const message = `${template.message} (At character ${template.position + 1}.)`;
        faults.push({ code: 'broken_template', pointer, message });
        return;
      }
      templates.push({ pointer, context: meta.template });
      for (const name of templateVariables(template)) reads.push({ pointer, name });
    }
    const refusal =
      meta.template === 'url'
        ? refuseUrlTemplate(field, policy)
        : meta.format === 'url'
          ? refuseUrl(field, policy)
          : undefined;
    if (refusal) faults.push({ code: 'refused_url', pointer, message: refusal });
  });
  if (!seen) return NOTHING_TO_SAY;
  const kept = lists.flatMap(({ pointer, names, at }): KeptOutcomes[] => {
    const of = references.find((reference) => reference.pointer === at);
    return of === undefined ? [] : [{ pointer, names, of }];
  });
  return { faults, templates, references, kept, reads, writes };
}

function headerFaults(rows: readonly HeaderRow[], pointer: string): Fault[] {
  return checkHeaders(rows).map(({ index, field, severity, message }) => ({
    code: severity === 'error' ? 'refused_header' : 'altered_header',
    pointer: `${pointer}/${index}/${field}`,
    message,
    warning: severity === 'warning',
  }));
}
