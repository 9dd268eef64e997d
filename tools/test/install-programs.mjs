import { browser } from './browser.mjs';
import { interpreters } from './interpreters.mjs';
import { speechEngine } from './speech-engine.mjs';

/** Installs what the tests need besides npm's packages, where that can be done: the tests say what they then miss. */
browser();
speechEngine();
interpreters();
