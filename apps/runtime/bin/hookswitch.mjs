#!/usr/bin/env node
import { existsSync } from 'node:fs';

const command = new URL('../dist/command/command.js', import.meta.url);
if (!existsSync(command)) {
  process.stderr.write('Hookswitch is not built yet. Run "npm start" once, or "npm run build".\n');
  process.exit(1);
}
const { runCommand } = await import(command.href);
const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stop.abort());
const [, , ...args] = process.argv;
process.exitCode = await runCommand(args, process.env, process.stdout, process.stderr, stop.signal);
