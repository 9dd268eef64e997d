import MainRealm from '../../tools/test/jest/environment.mjs';

/** Node, in which a test’s last hooks know whether it has failed: `hookswitchTestFailed`. */
export default class extends MainRealm {
  handleTestEvent({ name }) {
    if (name === 'test_start') this.global.hookswitchTestFailed = false;
    if (name === 'test_fn_failure' || name === 'hook_failure') this.global.hookswitchTestFailed = true;
  }
}
