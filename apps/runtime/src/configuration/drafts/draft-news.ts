import type { StreamRing } from '../../stream/stream-ring.js';

/** A draft that was written, or deleted. */
export interface DraftChange {
  readonly type: string;
  readonly id: string;
  /** `null`: read it again, or find it gone. */
  readonly etag: string | null;
}

/** Tells open editors which drafts have changed. */
export class DraftNews {
  constructor(private readonly stream: Pick<StreamRing, 'push'>) {}

  tell({ type, id, etag }: DraftChange): void {
    this.stream.push('draft_updated', { type, id, etag });
  }
}
