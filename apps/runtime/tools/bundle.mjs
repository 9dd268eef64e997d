import { createHash } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

/**
 * Writes the program that is started, `apps/runtime/dist/program/`: what an entry loads at once in one file, ours and
 * that of npm's packages, in place of some 3,900. What a dynamic import leads to is a file of its own, loaded when it is
 * asked for. It is made of the compiled files, since only swc keeps the metadata of decorators.
 *
 * Nothing is minified, names stay, and each module begins with a line that tells where it is from: stack traces can be read.
 */
const ENTRIES = {
  runtime: 'apps/runtime/dist/program.js',
  command: 'apps/runtime/dist/command/command.js',
  // Threads are started by their file's name, beside the file that starts them.
  'folding-thread': 'libs/store/dist/folding/folding-thread.js',
  'search-thread': 'libs/store/dist/search/search-thread.js',
  'measuring-thread': 'libs/store/dist/retention/measuring-thread.js',
  'converting-thread': 'libs/audio/dist/converting-thread.js',
};

/** How a thread's file is named where it is started. */
const THREAD_FILE = /new URL\(["'`]\.\/([\w-]+-thread)\.js/g;

/** Holds a native addon, which finds itself by its place in `node_modules`. */
const OUTSIDE = ['better-sqlite3'];

/** Packages that others can make use of, and that are not installed: what asks for them gets along without. */
const ABSENT = [
  /^@nestjs\/(microservices|websockets|platform-express)(\/|$)/,
  /^@fastify\/(multipart|static|view)$/,
  // What `ws` would be faster with.
  /^(bufferutil|utf-8-validate)$/,
];

const isKnown = (id) =>
  id.startsWith('node:') ||
  builtinModules.includes(id) ||
  OUTSIDE.includes(id) ||
  ABSENT.some((pattern) => pattern.test(id));

/**
 * Bundles the product that is built in a folder.
 *
 * @param root the repository, or a copy of its built parts
 * @throws when an entry loads something that is neither there nor known to be absent
 */
export async function bundle(root) {
  const folder = join(root, 'apps/runtime/dist/program');
  rmSync(folder, { recursive: true, force: true });
  const digest = createHash('sha256');
  for (const [name, entry] of Object.entries(ENTRIES)) {
    const chunks = await bundleEntry(root, folder, name, entry);
    for (const { code } of chunks) {
      digest.update(code);
      for (const [, thread] of (code ?? '').matchAll(THREAD_FILE))
        if (!(thread in ENTRIES)) throw new Error(`${thread}.js is started as a thread, and is no entry.`);
    }
  }
  // CommonJS, since `bin/program.mjs` can keep what V8 makes of it; `build` tells one program from another.
  const about = { type: 'commonjs', build: digest.digest('hex') };
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(about, null, 2)}\n`);
}

async function bundleEntry(root, folder, name, entry) {
  const atOnce = findStaticPart();
  const build = await rolldown({
    input: { [name]: join(root, entry) },
    cwd: root,
    platform: 'node',
    external: OUTSIDE,
    plugins: [atOnce.plugin, namePlaces(root)],
    onLog(level, log) {
      // What is missing is found below; types that swc names in metadata (`z.infer`) are undefined in Node as well.
      if (log.code === 'UNRESOLVED_IMPORT' || log.code === 'IMPORT_IS_UNDEFINED') return;
      if (level === 'warn') process.stderr.write(`bundle of ${name}: ${log.message}\n`);
    },
  });
  try {
    const { output: chunks } = await build.write({
      dir: folder,
      format: 'cjs',
      entryFileNames: '[name].js',
      chunkFileNames: `${name}-[name].js`,
      keepNames: true,
      // Licences stay with what they are for.
      comments: { legal: true, annotation: false, jsdoc: false },
      // In one file, whatever shares it: calls within a file are cheaper than those between files.
      codeSplitting: { groups: [{ name: 'static', test: (id) => atOnce.has(id) }] },
    });
    const own = new Set(chunks.map(({ fileName }) => fileName));
    const missing = chunks
      .flatMap(({ imports, dynamicImports }) => [...imports, ...dynamicImports])
      .filter((id) => !own.has(id) && !isKnown(id));
    if (missing.length > 0)
      throw new Error(`The bundle of ${name} asks for what is not installed: ${missing.join(', ')}.`);
    return chunks;
  } finally {
    await build.close();
  }
}

/** Finds out what an entry loads at once, in contrast to what its dynamic imports lead to. */
function findStaticPart() {
  const modules = new Set();
  const plugin = {
    name: 'find-static-part',
    buildEnd() {
      const open = [...this.getModuleIds()].filter((id) => this.getModuleInfo(id).isEntry);
      for (const id of open) {
        if (modules.has(id)) continue;
        modules.add(id);
        open.push(...(this.getModuleInfo(id)?.importedIds ?? []));
      }
    },
  };
  return { plugin, has: (id) => modules.has(id) };
}

/** Puts a comment with its place before each module. */
function namePlaces(root) {
  return {
    name: 'name-places',
    transform: {
      filter: { id: /\.[cm]?js$/ },
      handler: (code, id) => ({ code: `//! ${relative(root, id)}\n${code}`, map: null }),
    },
  };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href)
  await bundle(join(dirname(fileURLToPath(import.meta.url)), '../../..'));
