import { createRequire, isBuiltin } from 'node:module';
import { basename, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { SyntheticModule } from 'node:vm';
import JestRuntime from 'jest-runtime';
import { keepingGlobals } from './globals.mjs';

const require = createRequire(import.meta.url);
const ofPackage = (path) => path.includes(`${sep}node_modules${sep}`);
/** Jest’s part that gathers a file’s tests and runs them: its state is one file’s. */
const GATHERS_TESTS = 'jestAdapterInit.js';

/**
 * Loads packages once for each worker, as Node does, instead of anew for each test file: reading, compiling and running
 * NestJS, TypeORM, zod and their like took longer than most files' tests. Our own sources stay each file's own.
 *
 * It goes with `environment.mjs`. Packages cannot be mocked by it (`jest.mock`): nothing here is.
 */
export default class SharedPackages extends JestRuntime {
  constructor(...own) {
    super(...own);
    const loader = this.esmLoader;
    const resolve = loader.resolveModule.bind(loader);
    // Modules without a context belong to the main realm.
    loader.getContext = () => undefined;
    loader.resolveModule = async (specifier, from, context) => {
      if (specifier === '@jest/globals' || isBuiltin(specifier)) return resolve(specifier, from, context);
      const path = await this._resolution.resolveEsmAsync(from, specifier);
      if (!ofPackage(path) || path.endsWith('.json')) return resolve(specifier, from, context);
      const registry = this.registries.getActiveEsmRegistry();
      const { href } = pathToFileURL(path);
      if (!registry.has(href)) registry.set(href, share(href));
      return registry.get(href);
    };
  }

  /** CommonJS is packages', and tools' for them. */
  requireModule(from, name, ...options) {
    if (name === undefined || isBuiltin(name)) return super.requireModule(from, name, ...options);
    const path = this._resolution.resolveCjs(from, name);
    return path.endsWith('.json') ? super.requireModule(from, name, ...options) : require(path);
  }

  requireInternalModule(from, to) {
    const path = to === undefined ? from : createRequire(from).resolve(to);
    if (basename(path) === GATHERS_TESTS) delete require.cache[path];
    return require(path);
  }
}

/** A module of the test file’s own loader that hands on what Node has loaded. */
async function share(href) {
  const namespace = await keepingGlobals(() => import(href));
  const module = new SyntheticModule(
    Object.keys(namespace),
    () => {
      for (const [name, value] of Object.entries(namespace)) module.setExport(name, value);
    },
    { identifier: href },
  );
  await module.link(() => undefined);
  await module.evaluate();
  return module;
}
