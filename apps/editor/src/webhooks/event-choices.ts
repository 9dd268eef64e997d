import type { DialectRecord, EventTypeRecord } from '../api/records.js';
import { familiesOf } from '../event-types/event-families.js';

/** An event that can be ticked: by the vendor's name, or by the catalogue's. */
export interface EventOption {
  readonly name: string;
  readonly title: string;
  readonly description: string;
}

/** Events that stand together. */
export interface EventGroup {
  readonly title: string;
  readonly options: readonly EventOption[];
}

/** What a dialect offers: its vendor's own names first, then what it has of the catalogue, family by family. */
export function eventGroups(
  dialect: DialectRecord | undefined,
  catalogue: readonly EventTypeRecord[],
  search = '',
): readonly EventGroup[] {
  const own = dialect?.event_types ?? [];
  const prefix = own.length > 0 ? 'Catalogue: ' : '';
  const rest = catalogue.filter(
    ({ type, dialects }) => !own.some(({ name }) => name === type) && has(dialects, dialect),
  );
  const native = familiesOf(rest).map(({ title, types }) => ({
    title: `${prefix}${title}`,
    options: types.map(({ type: name, title: called, description }) => ({
      name,
      title: called,
      description,
    })),
  }));
  const groups =
    own.length === 0 ? native : [{ title: `Events of ${dialect?.title ?? ''}`, options: own }, ...native];
  const words = search.trim().toLowerCase().split(/\s+/).filter(Boolean);
  return groups
    .map(({ title, options }) => ({ title, options: options.filter((option) => holds(option, words)) }))
    .filter(({ options }) => options.length > 0);
}

function has(written: EventTypeRecord['dialects'], dialect: DialectRecord | undefined): boolean {
  return dialect === undefined || Object.hasOwn(written, dialect.name);
}

function holds({ name, title, description }: EventOption, words: readonly string[]): boolean {
  const text = `${name} ${title} ${description}`.toLowerCase();
  return words.every((word) => text.includes(word));
}
