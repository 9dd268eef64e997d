import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { build, install, root, say } from './setup.mjs';

install();
build();
say('starting …');
// In this very process: Ctrl-C and SIGTERM reach the runtime itself.
await import(pathToFileURL(join(root, 'apps/runtime/bin/runtime.mjs')).href);
