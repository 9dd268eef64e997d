/** What a rule hides: fields of bodies, headers, or parameters of URLs and of form-encoded bodies. */
export const REDACTION_KINDS = ['json_field', 'header', 'query_parameter'] as const;
export type RedactionKind = (typeof REDACTION_KINDS)[number];

/** One thing that the delivery log does not show, by its name. */
export interface RedactionRule {
  readonly kind: RedactionKind;
  /**
   * `json_field`: a field's name, at any depth, or a path from the root with dots (`data.from.number`), `*` for the items of
   * an array; small and capital letters differ. Headers and parameters: the name, in small or capital letters.
   */
  readonly name: string;
}
