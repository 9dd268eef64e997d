import { LiveReleaseIndex } from './live-release.js';

const ids = ['1', '2', '3', '4'].map((last) => `01991f0a-6c2e-7c11-9d3f-00000000000${last}`);
const user = (at: number, extension: string | null, environment_id: string | null = null) => ({
  id: ids[at]!,
  num_id: at,
  name: `User ${at}`,
  body: { name: `User ${at}`, extension, environment_id },
});
const release = new LiveReleaseIndex(1, {
  hash: '',
  flows: {},
  objects: { user: [user(0, '200'), user(1, '2001'), user(2, '31'), user(3, null)] },
});

describe('extensions that begin as somebody has typed', () => {
  it.each([
    ['2', ['200']],
    ['200', ['200', '2001']],
    ['2001', ['2001']],
    ['3', ['31']],
    ['4', []],
    ['20019', []],
  ])('%s: %j, the very one first, and no more than say whether there are longer ones', (typed, found) => {
    expect(release.extensions(typed, null, null)).toEqual(found);
  });

  it('are those of the chosen users', () => {
    expect(release.extensions('2', [ids[1]!], null)).toEqual(['2001']);
    expect(release.extensions('200', [ids[1]!, ids[2]!], null)).toEqual(['2001']);
    expect(release.extensions('3', [ids[1]!], null)).toEqual([]);
  });

  it('are those that the call reaches: of its environment, and of none', () => {
    const apart = new LiveReleaseIndex(1, {
      hash: '',
      flows: {},
      objects: { user: [user(0, '400', 'paris'), user(1, '4001', 'london'), user(2, '4002')] },
    });
    expect(apart.extensions('400', null, 'paris')).toEqual(['400', '4002']);
    expect(apart.extensions('400', null, 'london')).toEqual(['4001']);
    expect(apart.extensions('400', null, 'rome')).toEqual(['4002']);
    expect(apart.extensions('400', null, null)).toEqual(['400', '4001']);
  });
});
