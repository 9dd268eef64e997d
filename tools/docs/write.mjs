import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, install, root, say } from '../start/setup.mjs';

/** `npm run docs`: writes the pages that are made of the product's own tables. A test compares them. */
install();
build();
const { eventsPage } = await import(join(root, 'apps/runtime/dist/event-types/events-page.js'));
const page = join(root, 'docs/events.md');
writeFileSync(page, eventsPage());
say(`wrote ${page}.`);
