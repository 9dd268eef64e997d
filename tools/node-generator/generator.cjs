const { generateFiles, formatFiles } = require('@nx/devkit');
const { join } = require('node:path');

const ROOT = 'libs/nodes/src';

/** Adds a line to a list and an import to its head, each in alphabetical order of nothing: at the end, where git shows it. */
function addLine(tree, file, importLine, entry, before) {
  const text = tree.read(file, 'utf8');
  const imports = text
    .split('\n')
    .reduce((last, line, index) => (line.startsWith('import ') ? index : last), -1);
  const lines = text.split('\n');
  lines.splice(imports + 1, 0, importLine);
  const end = lines.findIndex((line) => line.startsWith(before));
  if (end < 0) throw new Error(`${file} has no line "${before}": add this by hand:\n${entry}`);
  lines.splice(end, 0, entry);
  tree.write(file, lines.join('\n'));
}

/** `npx nx g node <type>`: writes the folder of a node type that works from the first minute, and lists it. */
module.exports = async function nodeGenerator(tree, { type }) {
  const folder = type.replaceAll('_', '-');
  const camel = type.replace(/_(.)/g, (_, letter) => letter.toUpperCase());
  const pascal = camel[0].toUpperCase() + camel.slice(1);
  const title = pascal.replace(/(?!^)([A-Z])/g, (_, letter) => ` ${letter.toLowerCase()}`);
  const target = join(ROOT, folder);
  if (tree.exists(target))
    throw new Error(`${target} exists already: choose another name or delete that folder first.`);
  generateFiles(tree, join(__dirname, 'files'), target, { type, folder, camel, pascal, title, tmpl: '' });
  addLine(
    tree,
    `${ROOT}/index.ts`,
    `import { ${camel}Node } from './${folder}/${folder}.node.js';`,
    `  ${type}: ${camel}Node,`,
    '} as const;',
  );
  addLine(
    tree,
    `${ROOT}/editor.ts`,
    `import { ${pascal}Form } from './${folder}/${folder}.form.js';`,
    `  ${type}: ${pascal}Form,`,
    '} satisfies',
  );
  await formatFiles(tree);
};
