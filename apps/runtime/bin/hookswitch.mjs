#!/usr/bin/env node
import { existsSync } from 'node:fs';

const command = new URL('../dist/command/command.js', import.meta.url);
if (!existsSync(command)) {
  process.stderr.write('Hookswitch is not built yet. Run "npm start" once, or "npm run build".\n');
  process.exit(1);
}
const { runCommand } = await import(command.href);
process.exitCode = await runCommand(process.argv.slice(2), process.env, process.stdout, process.stderr);
