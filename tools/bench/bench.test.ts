import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The bench as `npm run bench` starts it. */
function bench(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [fileURLToPath(new URL('bench.mjs', import.meta.url)), ...args],
    { encoding: 'utf8', timeout: 55_000, env: { ...process.env, NODE_OPTIONS: '', ...env } },
  );
  return { status, stdout, stderr };
}

describe('npm run bench', () => {
  it('--json prints one array of results with their runs, and nothing else', () => {
    const { status, stdout, stderr } = bench(['--json', '--only=1 webhook', '--seconds=0.5']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: expect.stringContaining('raw used') });
    expect(stdout.trim().split('\n')).toHaveLength(1);
    const results = JSON.parse(stdout) as { value: number; runs: number[] }[];
    expect(results).toEqual([
      {
        name: 'durable activeflows with 1 webhook ÷ raw undici Pool',
        value: expect.any(Number),
        floor: 0.18,
        aim: 0.3,
        unit: 'ratio',
        better: 'higher',
        runs: [expect.any(Number), expect.any(Number), expect.any(Number)],
      },
    ]);
    const [{ value, runs }] = results as [{ value: number; runs: number[] }];
    expect(value).toBe([...runs].sort((a, b) => a - b)[1]);
    expect(Math.min(...runs)).toBeGreaterThan(0);
  });

  it('says which row it could not measure, makes no figure up and ends with 1', () => {
    const { status, stdout, stderr } = bench(['--json', '--only=restart'], { TMPDIR: '/no/such/folder' });
    expect({ status, stdout }).toEqual({ status: 1, stdout: '[]\n' });
    expect(stderr).toMatch(/restart with 10,000 .*\nNOT MEASURED: .*no such file/);
  });

  it('names its rows when none is chosen, and the option that is wrong', () => {
    const none = bench(['--only=nothing']);
    expect(none.status).toBe(1);
    expect(none.stderr).toContain('memory per waiting activeflow');
    expect(bench(['--seconds=long'])).toEqual({
      status: 1,
      stdout: '',
      stderr: '--seconds must be a number above 0, not "long".\n',
    });
    expect(bench(['--fast']).stderr).toContain("'--fast'");
  });
});
