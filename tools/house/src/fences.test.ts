import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';

/**
 * Each fence of the lint set-up is proved by a leak: code that must be refused, linted as if it stood in the named
 * file. A fence that lets its leak through fails here, whatever else changes.
 */
const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');

interface Leak {
  readonly fence: string;
  /** An existing file of the place where the leak is planted, so that typed rules know it. */
  readonly file: string;
  readonly code: string;
  readonly rule: string;
}

const leaks: readonly Leak[] = [
  {
    fence: 'the runtime does not reach for React forms',
    file: 'apps/runtime/src/main.ts',
    code: `import { forms } from '@hookswitch/nodes/editor';\nvoid forms;\n`,
    rule: 'no-restricted-imports',
  },
  {
    fence: 'a machine does not import its form',
    file: 'libs/nodes/src/talk/talk.machine.ts',
    code: `import { TalkForm } from './talk.form.js';\nvoid TalkForm;\n`,
    rule: 'no-restricted-imports',
  },
  {
    fence: 'a node type stays free of Node.js modules',
    file: 'libs/nodes/src/talk/talk.machine.ts',
    code: `import { readFileSync } from 'node:fs';\nvoid readFileSync;\n`,
    rule: 'no-restricted-imports',
  },
  {
    fence: 'a node type stays free of Nest',
    file: 'libs/nodes/src/talk/talk.machine.ts',
    code: `import { Injectable } from '@nestjs/common';\nvoid Injectable;\n`,
    rule: 'no-restricted-imports',
  },
  {
    fence: 'a node type does not import the engine',
    file: 'libs/nodes/src/talk/talk.machine.ts',
    code: `import { Engine } from '@hookswitch/engine';\nvoid Engine;\n`,
    rule: 'no-restricted-imports',
  },
  {
    fence: 'the engine does not import node types',
    file: 'libs/engine/src/ports.ts',
    code: `import { nodes } from '@hookswitch/nodes';\nvoid nodes;\n`,
    rule: 'no-restricted-imports',
  },
  {
    fence: 'the engine does not import SQL',
    file: 'libs/engine/src/ports.ts',
    code: `import { DataSource } from 'typeorm';\nvoid DataSource;\n`,
    rule: 'no-restricted-imports',
  },
  {
    fence: 'the import table: webhooks know no calls',
    file: 'libs/webhooks/src/ports.ts',
    code: `import type { Call } from '@hookswitch/calls';\nexport type Leak = Call;\n`,
    rule: '@nx/enforce-module-boundaries',
  },
  {
    fence: 'the import table: the simulator knows no engine',
    file: 'libs/gateway-sim/src/index.ts',
    code: `import type { Engine } from '@hookswitch/engine';\nexport type Leak = Engine;\n`,
    rule: '@nx/enforce-module-boundaries',
  },
  {
    fence: 'the import table: speech knows nothing of calls',
    file: 'libs/speech/src/index.ts',
    code: `import type { Gateway } from '@hookswitch/telephony';\nexport type Leak = Gateway;\n`,
    rule: '@nx/enforce-module-boundaries',
  },
  {
    fence: 'the import table: the model imports no other library',
    file: 'libs/flow-model/src/ids.ts',
    code: `import type { Gateway } from '@hookswitch/telephony';\nexport type Leak = Gateway;\n`,
    rule: '@nx/enforce-module-boundaries',
  },
  {
    fence: 'the import table: the editor does not import the store',
    file: 'apps/editor/src/main.tsx',
    code: `import type { Store } from '@hookswitch/store';\nexport type Leak = Store;\n`,
    rule: '@nx/enforce-module-boundaries',
  },
  {
    fence: 'other libraries are imported through their entries',
    file: 'libs/engine/src/ports.ts',
    code: `import type { Call } from '@hookswitch/calls/src/call.js';\nexport type Leak = Call;\n`,
    rule: 'no-restricted-imports',
  },
  {
    fence: 'no import cycles',
    file: 'libs/flow-model/src/ids.ts',
    code: `import { flowNodeSchema } from './index.js';\nexport const newId = () => String(flowNodeSchema);\nexport type Id = string;\n`,
    rule: 'import-x/no-cycle',
  },
  {
    fence: 'no floating promises',
    file: 'libs/engine/src/ports.ts',
    code: `async function work(): Promise<void> {}\nexport function start(): void {\n  work();\n}\n`,
    rule: '@typescript-eslint/no-floating-promises',
  },
  {
    fence: 'no file over 300 lines',
    file: 'libs/engine/src/ports.ts',
    code: Array.from({ length: 301 }, (_, line) => `export const line${line} = ${line};`).join('\n'),
    rule: 'max-lines',
  },
  {
    fence: 'no TypeORM transaction',
    file: 'libs/store/src/index.ts',
    code: `export const leak = (source: { transaction(work: () => void): void }) => source.transaction(() => undefined);\n`,
    rule: 'no-restricted-syntax',
  },
  {
    fence: 'no repository.save',
    file: 'libs/store/src/index.ts',
    code: `export const leak = (repository: { save(row: object): void }) => repository.save({});\n`,
    rule: 'no-restricted-syntax',
  },
  {
    fence: 'entries name what they export',
    file: 'libs/flow-model/src/index.ts',
    code: `export * from './ids.js';\n`,
    rule: 'no-restricted-syntax',
  },
];

describe('The fences of the lint set-up', () => {
  // Else the parser, which takes a CI's run for one that sees each file once, reads the file in place of the text given here.
  process.env.TSESTREE_SINGLE_RUN = 'false';
  const eslint = new ESLint({ cwd: root });

  it.each(leaks.map((leak) => [leak.fence, leak] as const))('%s', async (_fence, { file, code, rule }) => {
    const filePath = join(root, file);
    expect(existsSync(filePath)).toBe(true);
    const [result] = await eslint.lintText(code, { filePath });
    expect(result?.messages.map(({ ruleId }) => ruleId)).toContain(rule);
  });

  it('are not so high that clean code fails', async () => {
    const [result] = await eslint.lintText(
      `import type { Call } from '@hookswitch/calls';\nimport { newId } from '@hookswitch/flow-model';\n\nexport const first = (call: Call) => [call.id, newId()];\n`,
      { filePath: join(root, 'libs/engine/src/ports.ts') },
    );
    expect(result?.messages).toEqual([]);
  });

  it('leave no vague folder names', () => {
    const vague = /^(utils?|helpers?|common|shared|misc)(\.tsx?)?$/;
    const walk = (folder: string): string[] =>
      readdirSync(folder, { withFileTypes: true })
        .filter(({ name }) => !['node_modules', 'dist', 'test-output'].includes(name))
        .flatMap((entry) => [
          ...(vague.test(entry.name) ? [join(folder, entry.name)] : []),
          ...(entry.isDirectory() ? walk(join(folder, entry.name)) : []),
        ]);
    expect(['apps', 'libs', 'tools'].flatMap((folder) => walk(join(root, folder)))).toEqual([]);
  });
});
