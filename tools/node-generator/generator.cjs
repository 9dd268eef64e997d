const { generateFiles, formatFiles } = require('@nx/devkit');
const { join } = require('node:path');

const ROOT = 'libs/nodes/src';

/** Adds an import below a file's last one, and an entry at the end of its list: the line before `before`. */
function addLine(tree, file, importLine, entry, before) {
  const lines = tree.read(file, 'utf8').split('\n');
  const imports = lines.findLastIndex((line) => line.startsWith('import '));
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
