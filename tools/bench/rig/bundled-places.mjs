import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const places = new Map();

/**
 * The file that a function was compiled from: the bundled program says before each module where it is from.
 *
 * @param url of the file that runs, as the profiler names it, or its path
 * @param line counted from 0
 */
export function placeOf(url, line) {
  const file = url.startsWith('file:') ? fileURLToPath(url) : url;
  if (!file.includes('/dist/program/')) return url;
  if (!places.has(file)) places.set(file, readPlaces(file));
  const known = places.get(file);
  return known[known.findLastIndex(({ begins }) => begins <= line)]?.place ?? url;
}

function readPlaces(file) {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((text, begins) => {
      const place = /^\s*\/\/! (\S+)$/.exec(text)?.[1];
      return place === undefined ? [] : [{ begins, place: `/${place}` }];
    });
}
