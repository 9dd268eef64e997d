import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Receiver } from './rig/receiver.js';
import { RuntimeProcess, root } from './rig/runtime-process.js';

/** The commands of `docs/how-to/first-call.md`, exactly as a reader would paste them. */
function commandsOfTheGuide(): string[] {
  const guide = readFileSync(join(root, 'docs/how-to/first-call.md'), 'utf8');
  return [...guide.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, block]) => block ?? '');
}

describe('docs/how-to/first-call.md', () => {
  let runtime: RuntimeProcess;
  let receiver: Receiver;

  beforeAll(async () => {
    runtime = await RuntimeProcess.start();
    receiver = await Receiver.start();
  });

  afterAll(async () => {
    await runtime.dispose();
    await receiver.stop();
  });

  it('works when its commands are pasted into a shell', async () => {
    const [, ...commands] = commandsOfTheGuide();
    expect(commands.length).toBeGreaterThanOrEqual(6);
    const shell = spawn('bash', ['-euo', 'pipefail', '-c', commands.join('\n')], {
      env: {
        ...process.env,
        HOOKSWITCH: runtime.origin,
        TOKEN: RuntimeProcess.token,
        RECEIVER: receiver.url('/crm'),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    shell.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    shell.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    const [code] = (await once(shell, 'exit')) as [number];
    expect(`${code}\n${output}`).toMatch(/^0\n/);
    expect(output).toContain('"status":"running"');
    expect(output).toContain('"end_reason":"completed"');

    const request = await receiver.waitFor(({ path }) => path === '/crm');
    expect(request.method).toBe('POST');
    expect(request.headers['content-type']).toBe('application/json');
    expect(request.headers['x-pbx-token']).toBe('s3cret');
    expect(request.headers['x-tenant']).toBe('acme');
    expect(Object.keys(JSON.parse(request.body) as object)).toEqual([
      ...[
        'type',
        'unique_call_id',
        'user_name',
        'user_number',
        'dest_number',
        'call_start_at',
        'component_name',
      ],
    ]);
    expect(output).toContain('"status":"delivered"');
  });
});
