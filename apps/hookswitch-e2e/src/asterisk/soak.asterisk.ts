import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../rig/runtime-process.js';

describe('half a minute of mixed calls', () => {
  it('loses none: each is told once by the product, and its webhook comes once; nothing is left in Asterisk', () => {
    const soak = join(root, 'tools/bench/asterisk/soak.mjs');
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [soak, '--minutes', '0.5', '--rate', '20'],
      { encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } },
    );
    const [figures, ...verdict] = stdout.trim().split('\n');
    expect({ status, verdict, stderr }).toEqual({
      status: 0,
      verdict: ['Nothing was lost, and nothing is left.'],
      stderr: expect.stringContaining('0.5 minutes of 20 calls/s'),
    });
    expect(figures).toMatch(/^600 calls placed, 600 told by the product, 600 webhooks received;/);
  });
});
