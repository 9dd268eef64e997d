import { project } from '../../jest.preset.js';

/** Each test file loads the whole runtime anew, and what it has loaded is never given back: a worker is replaced in time. */
export default project({ workerIdleMemoryLimit: '1GB' });
