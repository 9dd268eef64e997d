import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');
const require = createRequire(import.meta.url);

interface Tree {
  listChanges(): { path: string; type: string; content: Buffer | null }[];
}

/** A workspace with the real node types in which the generator's output can be compiled and tested. */
function scratchWorkspace(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hookswitch-generator-'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  for (const file of ['tsconfig.base.json', 'jest.preset.js', '.swcrc', 'package.json']) {
    cpSync(join(root, file), join(folder, file));
  }
  cpSync(join(root, 'tools/test/jest'), join(folder, 'tools/test/jest'), { recursive: true });
  cpSync(join(root, 'libs/nodes'), join(folder, 'libs/nodes'), {
    recursive: true,
    filter: (path) => !/\/(dist|test-output|node_modules)$/.test(path),
  });
  return folder;
}

function run(folder: string, command: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: folder, encoding: 'utf8' });
  return status === 0 ? 'ok' : `${command} ${args.join(' ')}: ${stdout}${stderr}`;
}

describe('npx nx g node page_phones', () => {
  let folder: string;

  beforeAll(async () => {
    folder = scratchWorkspace();
    const { FsTree } = require('nx/src/generators/tree') as {
      FsTree: new (root: string, verbose: boolean) => Tree;
    };
    const generate = require(join(root, 'tools/node-generator/generator.cjs')) as (
      tree: Tree,
      options: { type: string },
    ) => Promise<void>;
    const tree = new FsTree(folder, false);
    await generate(tree, { type: 'page_phones' });
    for (const { path, content } of tree.listChanges()) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content ?? '');
    }
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('adds the two lines', () => {
    const list = (file: string) => readFileSync(join(folder, 'libs/nodes/src', file), 'utf8');
    expect(list('index.ts')).toContain('  page_phones: pagePhonesNode,\n} as const;');
    expect(list('editor.ts')).toContain('  page_phones: PagePhonesForm,\n} satisfies');
  });

  it('writes a folder that compiles, in both programs', () => {
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    expect(run(join(folder, 'libs/nodes'), process.execPath, tsc, '-p', 'tsconfig.json')).toBe('ok');
    expect(run(join(folder, 'libs/nodes'), process.execPath, tsc, '-p', 'tsconfig.editor.json')).toBe('ok');
  });

  it('writes a test that passes', () => {
    const jest = join(root, 'node_modules/jest/bin/jest.js');
    expect(
      run(join(folder, 'libs/nodes'), process.execPath, '--experimental-vm-modules', jest, 'page-phones'),
    ).toBe('ok');
  });

  it('is what Nx finds under that name', () => {
    const collection = JSON.parse(
      readFileSync(join(root, 'tools/node-generator/generators.json'), 'utf8'),
    ) as {
      generators: Record<string, { factory: string }>;
    };
    expect(Object.keys(collection.generators)).toEqual(['node']);
    const help = spawnSync('npx', ['nx', 'g', 'node', '--help'], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false', NODE_OPTIONS: '' },
    });
    expect(help.stdout).toContain('@hookswitch/node-generator:node');
  });
});
