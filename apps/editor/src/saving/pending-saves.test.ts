import { flushAll, onFlush } from './pending-saves.js';

describe('What is saved before Apply', () => {
  it('is told apart from what could not be, until that is no longer open', async () => {
    const refused = { kind: 'refused', message: 'A label has 100 characters at most.' } as const;
    const [closeOne, closeOther] = [onFlush(async () => ({ kind: 'saved' })), onFlush(async () => refused)];
    expect(await flushAll()).toEqual([refused]);
    closeOther();
    expect(await flushAll()).toEqual([]);
    closeOne();
  });
});
