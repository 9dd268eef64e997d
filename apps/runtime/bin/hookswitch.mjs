#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { loadProgram } from './program.mjs';

if (!existsSync(new URL('../dist/program/command.js', import.meta.url))) {
  process.stderr.write('Hookswitch is not built yet. Run "npm start" once, or "npm run build".\n');
  process.exit(1);
}
const { exports: command, keep } = loadProgram('command');
const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stop.abort());
const [, , ...args] = process.argv;
process.exitCode = await command.runCommand(args, process.env, process.stdout, process.stderr, stop.signal);
keep();
