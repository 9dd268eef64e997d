import { LiveReleaseIndex } from './live-release.js';

const ids = ['1', '2', '3', '4'].map((last) => `01991f0a-6c2e-7c11-9d3f-00000000000${last}`);
const user = (at: number, extension: string | null) => ({
  id: ids[at]!,
  num_id: at,
  name: `User ${at}`,
  body: { name: `User ${at}`, extension, environment_id: null },
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
    expect(release.extensions(typed, null)).toEqual(found);
  });

  it('are those of the chosen users', () => {
    expect(release.extensions('2', [ids[1]!])).toEqual(['2001']);
    expect(release.extensions('200', [ids[1]!, ids[2]!])).toEqual(['2001']);
    expect(release.extensions('3', [ids[1]!])).toEqual([]);
  });
});
