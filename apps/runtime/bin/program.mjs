import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cachedDataVersionTag } from 'node:v8';
import { Script } from 'node:vm';
import { crc32 } from 'node:zlib';

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), '../dist/program');
/** A file of kept code begins with its checksum. */
const CHECKSUM_BYTES = 4;

/**
 * Loads an entry of the built program: `runtime` or `command` (`tools/bundle.mjs` writes them).
 *
 * To compile what a start needs takes longer than to run it. So V8's compiled code is kept beside the program, by
 * `keep()`, and taken from there by later starts: of exactly this build, by this Node and with these flags.
 *
 * @returns what the entry exports, and `keep`, to be called when the program has done what it usually does at a start
 */
export function loadProgram(entry) {
  const { build } = JSON.parse(readFileSync(join(FOLDER, 'package.json'), 'utf8'));
  const tag = cachedDataVersionTag().toString(16);
  const compiled = join(FOLDER, 'compiled', `${entry}-${build.slice(0, 16)}-${tag}`);
  const modules = new Map();
  const fresh = [];

  function load(file) {
    const known = modules.get(file);
    if (known !== undefined) return known.exports;
    const module = { exports: {} };
    modules.set(file, module);
    const outside = createRequire(file);
    const require = (id) => (id.startsWith('./') ? load(join(FOLDER, id)) : outside(id));
    compile(file)(module.exports, Object.assign(require, outside), module, file, FOLDER);
    return module.exports;
  }

  function compile(file) {
    const place = join(compiled, basename(file));
    const cachedData = readKept(place);
    const text = readFileSync(file, 'utf8');
    const script = new Script(`(function (exports, require, module, __filename, __dirname) {${text}\n})`, {
      filename: file,
      cachedData,
    });
    if (cachedData === undefined || script.cachedDataRejected) fresh.push({ script, place });
    return script.runInThisContext();
  }

  return {
    exports: load(join(FOLDER, `${entry}.js`)),
    keep: () => {
      // Code that counts how often it runs is for this run only.
      if (process.env.NODE_V8_COVERAGE) return;
      for (const { script, place } of fresh.splice(0)) writeKept(place, script);
    },
  };
}

/** V8 does not look whether it was given what it once wrote, and would die of it. */
function readKept(place) {
  try {
    const bytes = readFileSync(place);
    const data = bytes.subarray(CHECKSUM_BYTES);
    return bytes.readUInt32LE() === crc32(data) ? data : undefined;
  } catch {
    return undefined;
  }
}

function writeKept(place, script) {
  const data = script.createCachedData();
  const checksum = Buffer.alloc(CHECKSUM_BYTES);
  checksum.writeUInt32LE(crc32(data));
  const unfinished = `${place}.${process.pid}`;
  try {
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(unfinished, Buffer.concat([checksum, data]));
    renameSync(unfinished, place);
  } catch {
    // Nothing can be written beside the program: the next start compiles again.
  }
}
