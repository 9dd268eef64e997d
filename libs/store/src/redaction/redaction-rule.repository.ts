import type BetterSqlite3 from 'better-sqlite3';
import type { Committer } from '../committer/committer.js';
import type { SettingRepository } from '../configuration/setting.repository.js';
import type { RedactionRule } from './redaction-rule.js';
import { Redaction } from './redaction.js';

/** The key of the setting that holds them. The index reads it too: it is made anew when the rules change. */
export const REDACTION_RULES = 'redaction.rules';
/** What the setting holds before there ever was a rule. */
export const NO_RULES = '[]';

/** The rules by which the delivery log is shown: in memory, since each row that is shown asks for them. */
export class RedactionRuleRepository {
  #rules: readonly RedactionRule[];
  #redaction: Redaction;

  constructor(
    database: BetterSqlite3.Database,
    private readonly committer: Committer,
    private readonly settings: SettingRepository,
  ) {
    const text = database.prepare('SELECT value FROM settings WHERE key = ?').pluck().get(REDACTION_RULES);
    this.#rules = readRules((text as string | undefined) ?? NO_RULES);
    this.#redaction = new Redaction(this.#rules);
  }

  get rules(): readonly RedactionRule[] {
    return this.#rules;
  }

  /** The rules, ready to be looked up. */
  get redaction(): Redaction {
    return this.#redaction;
  }

  /**
   * Acts on everything that is shown from when it is durable.
   *
   * @param allowed is asked with those that are there, when nobody else can change them any more: what it throws leaves them
   */
  async replace(
    rules: readonly RedactionRule[],
    allowed: (current: readonly RedactionRule[]) => void = () => undefined,
  ): Promise<void> {
    await this.committer.write((writer) => {
      allowed(this.settings.read<readonly RedactionRule[]>(writer, REDACTION_RULES) ?? []);
      this.settings.set(writer, REDACTION_RULES, rules);
    });
    this.#rules = rules;
    this.#redaction = new Redaction(rules);
  }
}

/** The rules out of the setting's text. */
export function readRules(text: string): readonly RedactionRule[] {
  return JSON.parse(text) as readonly RedactionRule[];
}
