import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');

/** Bundles our own modules from an entry; tells every module and every outside package that the bundle reaches. */
async function reach(entry: string, code?: string): Promise<{ modules: string[]; packages: string[] }> {
  const packages = new Set<string>();
  const bundle = await rolldown({
    input: entry,
    cwd: root,
    logLevel: 'silent',
    platform: 'node',
    resolve: {
      conditionNames: ['hookswitch-source', 'import', 'node', 'default'],
      extensionAlias: { '.js': ['.ts', '.tsx', '.js'] },
    },
    plugins: code ? [{ name: 'planted', load: (id: string) => (id === entry ? code : null) }] : [],
    external: (id) => {
      const own = id.startsWith('.') || id.startsWith('/') || id.startsWith('@hookswitch/');
      if (!own) packages.add(id);
      return !own;
    },
  });
  const { output } = await bundle.generate({ format: 'esm', sourcemapIgnoreList: false });
  await bundle.close();
  const modules = output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
  return { modules, packages: [...packages] };
}

const ui = /^(react|react-dom|@xyflow|@mantine|@tabler)(\/|$)/;
const main = join(root, 'apps/runtime/src/main.ts');

describe("The runtime's bundle", () => {
  it('holds no React and no form', async () => {
    const { modules, packages } = await reach(main);
    expect(modules.length).toBeGreaterThan(50);
    expect(modules.some((id) => id.includes('/libs/nodes/src/'))).toBe(true);
    expect(packages.filter((id) => ui.test(id))).toEqual([]);
    expect(modules.filter((id) => id.endsWith('.tsx') || id.includes('/editor-kit/'))).toEqual([]);
  });

  it('would be caught with React in it', async () => {
    const { packages, modules } = await reach(
      main,
      `import { forms } from '@hookswitch/nodes/editor';\nconsole.log(forms);\n`,
    );
    expect(
      [...packages.filter((id) => ui.test(id)), ...modules.filter((id) => id.endsWith('.tsx'))].length,
    ).toBeGreaterThan(0);
  });
});
