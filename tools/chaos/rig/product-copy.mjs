import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from '../../../apps/runtime/tools/bundle.mjs';

const repository = fileURLToPath(new URL('../../..', import.meta.url));

/**
 * A copy of the built product: what runs under test is not disturbed by the next build, and can be changed by a mutant.
 * Packages from npm are linked, ours are copied.
 *
 * @param mutant `{name, patches: [{file, find, put}]}`: exact strings in built files
 */
export async function copyProduct(folder, mutant) {
  const built = ['apps/runtime', ...readdirSync(join(repository, 'libs')).map((name) => `libs/${name}`)];
  for (const place of built) {
    if (!existsSync(join(repository, place, 'dist'))) continue;
    cpSync(join(repository, place, 'dist'), join(folder, place, 'dist'), { recursive: true });
    cpSync(join(repository, place, 'package.json'), join(folder, place, 'package.json'));
    const own = join(repository, place, 'node_modules');
    if (existsSync(own)) symlinkSync(own, join(folder, place, 'node_modules'));
  }
  if (!existsSync(join(folder, 'apps/runtime/dist/program/package.json')))
    throw new Error('The product is not built: run `npm run build` first.');
  cpSync(join(repository, 'apps/runtime/bin'), join(folder, 'apps/runtime/bin'), { recursive: true });
  linkPackages(folder);
  if (mutant) {
    for (const patch of mutant.patches) change(folder, mutant.name, patch);
    await bundle(folder);
  }
  return folder;
}

function linkPackages(folder) {
  const packages = join(repository, 'node_modules');
  mkdirSync(join(folder, 'node_modules/@hookswitch'), { recursive: true });
  for (const name of readdirSync(packages)) {
    if (name === '@hookswitch' || name.startsWith('.')) continue;
    symlinkSync(join(packages, name), join(folder, 'node_modules', name));
  }
  for (const name of readdirSync(join(folder, 'libs'))) {
    symlinkSync(join(folder, 'libs', name), join(folder, 'node_modules/@hookswitch', name));
  }
}

/** A mutant that no longer fits proves nothing: that is an error, not a pass. */
function change(folder, name, { file, find, put }) {
  const path = join(folder, file);
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const found = text.split(find).length - 1;
  if (found !== 1)
    throw new Error(`The mutant "${name}" fits ${found} places of ${file}, not one: bring it up to date.`);
  writeFileSync(
    path,
    text.replace(find, () => put),
  );
}
