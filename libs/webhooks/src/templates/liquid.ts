import { Liquid } from 'liquidjs';
import { jsonOf, PutIn } from './json-writer.js';

/** So many characters of a template are read; a webhook's own field allows fewer. */
export const MAX_TEMPLATE = 20_000;

/** Tags that templates may use. What reads files, counts beyond one rendering or writes HTML is left out. */
const TAGS = new Set('assign capture if unless case for break continue comment raw #'.split(' '));

/** Filters that run texts as expressions, for HTML, by chance, or that hold the value of a secret. */
const NO_FILTERS = [
  ...['where_exp', 'reject_exp', 'group_by_exp', 'has_exp', 'find_exp', 'find_index_exp'],
  ...['newline_to_br', 'strip_html', 'xml_escape', 'escape_once', 'sample', 'hmac_sha256', 'inspect'],
];

/** Refuses to look anything up: there are no files to a template. */
const NO_FILES = {
  readFileSync: () => refuse(),
  readFile: () => Promise.reject(new Error('A template cannot read files.')),
  existsSync: () => false,
  exists: () => Promise.resolve(false),
  resolve: () => refuse(),
  contains: () => Promise.resolve(false),
  containsSync: () => false,
};

function refuse(): never {
  throw new Error('A template cannot read files.');
}

/**
 * Liquid as webhooks' templates have it: nothing of the process can be reached, unknown filters and tags are refused,
 * values are put in as JSON unless they are `raw`. Times are UTC unless a filter names a time zone.
 */
export const liquid: Liquid = makeLiquid();

function makeLiquid(): Liquid {
  const made = new Liquid({
    strictFilters: true,
    ownPropertyOnly: true,
    lenientIf: true,
    outputEscape: (value: unknown) => new PutIn(value) as unknown as string,
    fs: NO_FILES,
    relativeReference: false,
    dynamicPartials: false,
    timezoneOffset: 0,
    locale: 'en-GB',
    parseLimit: MAX_TEMPLATE,
    memoryLimit: 2_000_000,
  });
  for (const name of Object.keys(made.tags)) if (!TAGS.has(name)) delete made.tags[name];
  for (const name of NO_FILTERS) made.unregisterFilter(name);
  for (const name of ['json', 'jsonify']) made.registerFilter(name, { raw: true, handler: jsonOf });
  return made;
}
