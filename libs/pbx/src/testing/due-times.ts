/** Something that happens at a time. */
export interface Due<T> {
  readonly at: number;
  /** In which order it was put down, for what is due together. */
  readonly sequence: number;
  readonly what: T;
}

/** A fake clock's list of what is due, earliest first: a binary heap that JSON can hold. */
export class DueTimes<T> {
  private sequence = 0;

  constructor(private heap: Due<T>[] = []) {
    this.sequence = heap.reduce((last, { sequence }) => Math.max(last, sequence), 0);
  }

  add(at: number, what: T): void {
    this.sequence += 1;
    const { heap } = this;
    let index = heap.push({ at, sequence: this.sequence, what }) - 1;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (this.isBefore(parent, index)) break;
      this.swap(parent, index);
      index = parent;
    }
  }

  get first(): Due<T> | undefined {
    return this.heap[0];
  }

  /** Takes the earliest out; `undefined` when there is nothing left. */
  next(): Due<T> | undefined {
    const { heap } = this;
    const [first] = heap;
    const last = heap.pop();
    if (first === undefined || last === undefined || heap.length === 0) return first;
    heap[0] = last;
    for (let index = 0; ;) {
      let least = index;
      for (const child of [2 * index + 1, 2 * index + 2]) {
        if (child < heap.length && this.isBefore(child, least)) least = child;
      }
      if (least === index) return first;
      this.swap(least, index);
      index = least;
    }
  }

  toJSON(): readonly Due<T>[] {
    return this.heap;
  }

  private isBefore(one: number, other: number): boolean {
    const [a, b] = [this.heap[one]!, this.heap[other]!];
    return a.at < b.at || (a.at === b.at && a.sequence < b.sequence);
  }

  private swap(one: number, other: number): void {
    [this.heap[one], this.heap[other]] = [this.heap[other]!, this.heap[one]!];
  }
}
