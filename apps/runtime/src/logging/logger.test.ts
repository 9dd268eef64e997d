import { createLog, NestLog } from './logger.js';

function capture(level = 'info') {
  const lines: Record<string, unknown>[] = [];
  const log = createLog(level, { write: (line: string) => void lines.push(JSON.parse(line)) });
  return { log, lines };
}

describe('the log', () => {
  it('hides what is secret, wherever it stands', () => {
    const { log, lines } = capture();
    log.info(
      { password: 'p1', headers: { authorization: 'p2', cookie: 'p3' }, webhook: { secret: 'p4' } },
      'x',
    );
    expect(JSON.stringify(lines)).not.toMatch(/p[1-4]/);
    expect(lines[0]).toMatchObject({ level: 'info', msg: 'x', password: '[hidden]' });
  });

  it('shows Nest’s own chatter only to who looks for a fault', () => {
    const { log, lines } = capture();
    const nest = new NestLog(log);
    nest.log('Mapped {/x, GET} route', 'RouterExplorer');
    nest.warn('Something', 'Other');
    nest.error('Broken', 'Error: x\n    at y', 'Other');
    expect(lines.map(({ level, context, msg }) => [level, context, msg])).toEqual([
      ['warn', 'Other', 'Something'],
      ['error', 'Other', 'Broken'],
    ]);
    expect(lines[1]?.['stack']).toContain('at y');
  });

  it('keeps an error’s message and stack', () => {
    const { log, lines } = capture();
    new NestLog(log).error(new Error('broken'));
    expect(lines[0]).toMatchObject({ msg: 'broken', err: { message: 'broken', stack: expect.any(String) } });
  });
});
