import nx from '@nx/eslint-plugin';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** What the runtime is composed of; the bench composes the same. */
const behindTheApi = [
  ...['flow-model', 'telephony', 'events', 'calls', 'pbx', 'nodes'],
  ...[
    'compiler',
    'engine',
    'webhooks',
    'gateway-sim',
    'gateway-asterisk',
    'store',
    'speech',
    'audio',
    'messages',
  ],
];

/** Which library may import which: `libs` is the whole list. Everything not named here is refused. */
const importTable = {
  'lib:flow-model': [],
  'lib:telephony': [],
  'lib:events': ['flow-model'],
  'lib:calls': ['flow-model', 'telephony', 'events'],
  'lib:compiler': ['flow-model'],
  'lib:pbx': ['flow-model'],
  'lib:engine': ['flow-model', 'telephony', 'events', 'calls', 'pbx'],
  'lib:webhooks': ['flow-model', 'events'],
  'lib:gateway-sim': ['telephony'],
  'lib:gateway-asterisk': ['telephony'],
  'lib:messages': ['flow-model', 'calls', 'webhooks'],
  'lib:audio': [],
  'lib:speech': ['audio'],
  'lib:store': ['flow-model', 'telephony', 'calls', 'events', 'pbx', 'engine', 'webhooks'],
  'lib:editor-kit': ['flow-model'],
  // Forms and tests of node types reach further; the fence by file below keeps the rest to flow-model, telephony and pbx.
  'lib:nodes': ['flow-model', 'telephony', 'editor-kit', 'engine', 'gateway-sim', 'compiler', 'calls', 'pbx'],
  'app:runtime': behindTheApi,
  'app:editor': ['flow-model', 'nodes', 'compiler', 'editor-kit', 'events', 'pbx'],
  // Its SIP agents and the Asterisk under test.
  'app:e2e': ['gateway-asterisk'],
  'tool:bench': behindTheApi,
};

const depConstraints = Object.entries(importTable).map(([sourceTag, libs]) => ({
  sourceTag,
  onlyDependOnLibsWithTags: [
    ...libs.map((lib) => `lib:${lib}`),
    ...(sourceTag === 'app:e2e' ? ['app:runtime'] : []),
  ],
}));

const ui = {
  group: [
    ...['react', 'react/*', 'react-dom', 'react-dom/*', '@xyflow/*', '@mantine/*', '@tabler/*'],
    ...['@hookswitch/editor-kit', '@hookswitch/*/editor', '**/*.form', '**/*.form.js', '**/editor.js'],
  ],
  message:
    'Runtime and model code stays free of React. Put UI in *.form.tsx and expose it through "./editor".',
};
const host = {
  group: ['@nestjs/*', 'typeorm', 'better-sqlite3', 'undici', 'node:*'],
  message: 'This library is isomorphic (the editor runs it too): ask for a port instead of a host module.',
};
const nodeTypes = {
  group: ['@hookswitch/nodes', '@hookswitch/nodes/*'],
  message: 'Compiler and engine take the node registry as an argument and never import the node types.',
};
const deepImports = {
  group: ['@hookswitch/*/src/*', '@hookswitch/*/dist/*', '../../../libs/*', '../../libs/*'],
  message: 'Import other libraries through their entries only.',
};
const reachOfTests = {
  group: ['@hookswitch/engine', '@hookswitch/gateway-sim', '@hookswitch/compiler', '@hookswitch/calls'],
  message: 'A node type knows flow-model, telephony and pbx only; engine and simulator are for its tests.',
};
const restrict = (...patterns) => ({
  'no-restricted-imports': ['error', { patterns: [...patterns, deepImports] }],
});

/**
 * Typed rules see the programs that `npm run typecheck` checks: a program for each library would check the same sources
 * and dependencies twenty times over.
 */
const programOf = (tsconfig) => ({ project: [`./${tsconfig}`], tsconfigRootDir: import.meta.dirname });

const isomorphic = 'libs/{flow-model,telephony,events,calls,pbx}';

export default tseslint.config(
  {
    ignores: [
      '**/dist',
      '**/test-output',
      '**/node_modules',
      '**/*.generated.ts',
      '.nx',
      'data',
      '.hookswitch',
    ],
  },
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [...tseslint.configs.recommended],
    languageOptions: { parserOptions: programOf('tsconfig.check.json') },
    plugins: { '@nx': nx, 'import-x': importX },
    settings: {
      'import-x/extensions': ['.ts', '.tsx', '.js'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
      'import-x/resolver-next': [
        createNodeResolver({
          extensions: ['.ts', '.tsx', '.js'],
          extensionAlias: { '.js': ['.ts', '.tsx', '.js'] },
          conditionNames: ['hookswitch-source', 'import', 'node', 'default'],
        }),
      ],
    },
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        { allow: [], depConstraints, enforceBuildableLibDependency: false },
      ],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'max-lines': ['error', { max: 300 }],
      'no-console': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.property.name='transaction']",
          message:
            'One writer: append a closure to the committer. A TypeORM transaction shares its handle with call steps.',
        },
        {
          selector: "CallExpression[callee.property.name='save']",
          message:
            'One writer: append a closure to the committer. repository.save() writes past it, ten times slower.',
        },
        { selector: 'ExportAllDeclaration', message: 'An entry names what it exports: no "export *".' },
      ],
    },
  },
  {
    files: [
      'apps/editor/**/*.{ts,tsx}',
      'libs/editor-kit/**/*.{ts,tsx}',
      ...['libs/nodes/src/**/*.tsx', 'libs/nodes/src/editor.ts'],
    ],
    languageOptions: { parserOptions: programOf('tsconfig.check-ui.json') },
  },
  ...['apps/hookswitch-e2e', 'tools/bench', 'tools/house'].map((folder) => ({
    files: [`${folder}/**/*.ts`],
    languageOptions: { parserOptions: programOf(`${folder}/tsconfig.json`) },
  })),
  // The fence by file. Each file is matched by one of these blocks: a later block would replace the rule's options.
  {
    files: [`${isomorphic}/src/**/*.ts`],
    ignores: ['**/*.test.ts', '**/testing/**'],
    rules: restrict(ui, host),
  },
  {
    files: ['libs/{compiler,engine}/src/**/*.ts'],
    ignores: ['**/*.test.ts', '**/testing/**'],
    rules: restrict(ui, host, nodeTypes),
  },
  {
    files: ['libs/nodes/src/**/*.ts'],
    ignores: ['libs/nodes/src/editor.ts', '**/*.test.ts', '**/testing/**'],
    rules: restrict(ui, host, reachOfTests),
  },
  { files: ['libs/nodes/src/**/*.tsx', 'libs/nodes/src/editor.ts'], rules: restrict(host, reachOfTests) },
  {
    files: ['libs/{webhooks,store,speech,audio,messages,gateway-*}/src/**/*.ts', 'apps/runtime/src/**/*.ts'],
    rules: restrict(ui),
  },
  { files: ['apps/editor/**/*.{ts,tsx}', 'libs/editor-kit/**/*.{ts,tsx}'], rules: restrict(host) },
  {
    files: ['**/*.test.ts', '**/*.test.tsx', '**/testing/**', 'apps/*-e2e/**', 'tools/**'],
    rules: { 'max-lines': 'off', 'no-console': 'off', '@nx/enforce-module-boundaries': 'off' },
  },
  {
    files: ['**/*.js', '**/*.mjs', '**/*.cjs'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          ...[
            'process',
            'console',
            'URL',
            'Buffer',
            'setTimeout',
            'clearTimeout',
            'setInterval',
            'clearInterval',
          ],
          ...[
            'setImmediate',
            'performance',
            'AbortController',
            'AbortSignal',
            'fetch',
            'require',
            'module',
            '__dirname',
          ],
        ].map((name) => [name, 'readonly']),
      ),
    },
    rules: { 'max-lines': ['error', { max: 300 }] },
  },
);
