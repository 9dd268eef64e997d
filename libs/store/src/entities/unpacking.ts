import type { ValueTransformer } from 'typeorm';

/** Reads a packed column; folding alone writes it. */
export function unpacking<Packed>(unpack: (packed: Packed) => unknown): ValueTransformer {
  return {
    from: (packed: Packed | null) => (packed === null ? null : unpack(packed)),
    to: () => {
      throw new Error('Packed columns are written by folding alone.');
    },
  };
}

/** The same for a column that holds a list. */
export function unpackingList<Packed>(unpack: (packed: Packed) => unknown): ValueTransformer {
  return unpacking((list: readonly Packed[]) => list.map(unpack));
}
