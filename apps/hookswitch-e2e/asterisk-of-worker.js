import MainRealm from '../../tools/test/jest/environment.mjs';

/** The settings of each Asterisk that these tests have to themselves (`tools/asterisk/test.mjs`): one for each worker. */
const asterisks = JSON.parse(process.env.HOOKSWITCH_ASTERISK_OF_WORKER ?? '[]');

/** Before a test file reads the environment: whose Asterisk it is. SIP agents are children of the worker, and get it from there. */
Object.assign(process.env, asterisks[Number(process.env.JEST_WORKER_ID) - 1]);

export default MainRealm;
