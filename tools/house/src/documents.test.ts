import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');
const read = (...path: string[]) => readFileSync(join(root, ...path), 'utf8');

const skipped = ['node_modules', 'dist', 'test-output', 'data'];
const markdownIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (skipped.includes(entry.name) || entry.name.startsWith('.')) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return markdownIn(path);
    return entry.name.endsWith('.md') ? [path] : [];
  });

describe('The documents', () => {
  it('name every setting in the README, and none that is not there', () => {
    const settings =
      read('apps/runtime/src/settings/settings.schema.ts').match(/^ {2}HOOKSWITCH_\w+/gm) ?? [];
    const named = read('README.md').match(/HOOKSWITCH_\w+/g) ?? [];
    expect(settings.length).toBeGreaterThan(10);
    expect([...new Set(named)].sort()).toEqual(settings.map((name) => name.trim()).sort());
  });

  it('link to files that are there', () => {
    const broken = markdownIn(root).flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)]
        .map(([, link]) => link ?? '')
        .filter((link) => !existsSync(join(dirname(file), link)))
        .map((link) => `${relative(root, file)}: ${link}`),
    );
    expect(broken).toEqual([]);
  });

  it('number decisions without a gap, and list each', () => {
    const decisions = readdirSync(join(root, 'docs/adr'))
      .filter((name) => /^\d{4}-/.test(name))
      .sort();
    expect(decisions.map((name) => Number(name.slice(0, 4)))).toEqual(decisions.map((_, index) => index + 1));
    const list = read('docs/adr/README.md');
    expect(decisions.filter((name) => !list.includes(`(${name})`))).toEqual([]);
  });

  it('say of each library, app and tool what it is, what it leaves out and where to start reading', () => {
    const folders = ['apps', 'libs', 'tools'].flatMap((group) =>
      readdirSync(join(root, group)).map((name) => join(group, name)),
    );
    const headings = ['# ', '## What it is', '## What it leaves out', '## Start reading at'];
    const unsaid = folders.filter((folder) => {
      const file = join(root, folder, 'README.md');
      const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
      return !headings.every((heading) => lines.some((line) => line.startsWith(heading)));
    });
    expect(unsaid).toEqual([]);
  });
});
