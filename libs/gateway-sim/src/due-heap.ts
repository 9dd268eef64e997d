/** What a heap can hold: it knows when it is due, its rank among equals, and where in the heap it stands (-1: not). */
export interface Due {
  due: number;
  readonly seq: number;
  position: number;
}

/** A binary heap by due time: one entry for each channel that waits for something, moved when its due time changes. */
export class DueHeap<Item extends Due> {
  readonly #items: Item[] = [];

  /** The item that is due first. */
  first(): Item | undefined {
    return this.#items[0];
  }

  /** Puts an item where its `due` says; one that is never due (`Infinity`) leaves the heap. */
  place(item: Item): void {
    if (item.due === Infinity) {
      this.remove(item);
    } else if (item.position < 0) {
      this.#items.push(item);
      this.#rise(item, this.#items.length - 1);
    } else {
      this.#rise(item, item.position);
      this.#sink(item, item.position);
    }
  }

  remove(item: Item): void {
    const hole = item.position;
    if (hole < 0) return;
    item.position = -1;
    const last = this.#items.pop();
    if (!last || last === item) return;
    this.#rise(last, hole);
    this.#sink(last, last.position);
  }

  #rise(item: Item, from: number): void {
    let at = from;
    while (at > 0) {
      const above = this.#items[(at - 1) >> 1] as Item;
      if (!before(item, above)) break;
      this.#set(above, at);
      at = (at - 1) >> 1;
    }
    this.#set(item, at);
  }

  #sink(item: Item, from: number): void {
    let at = from;
    for (;;) {
      const left = this.#items[2 * at + 1];
      const right = this.#items[2 * at + 2];
      const lesser = left && right && before(right, left) ? right : left;
      if (!lesser || !before(lesser, item)) break;
      const next = lesser.position;
      this.#set(lesser, at);
      at = next;
    }
    this.#set(item, at);
  }

  #set(item: Item, at: number): void {
    this.#items[at] = item;
    item.position = at;
  }
}

function before(a: Due, b: Due): boolean {
  return a.due < b.due || (a.due === b.due && a.seq < b.seq);
}
