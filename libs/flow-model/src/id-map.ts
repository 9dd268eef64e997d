/**
 * A map from ids to objects that come and go thousands of times a second.
 *
 * `Map` moves to a new table each time its table is used up, and V8 leaves the old one, with all that was in it and a
 * reference to the new one, to the garbage collector. Once one of these tables has grown old, everything in all tables
 * after it is taken for alive until the next full collection, and is copied from place to place (ADR 0010). Here the
 * table that is moved holds numbers only; the objects are in a list that forgets them at once.
 */
export class IdMap<Value extends object> {
  readonly #places = new Map<string, number>();
  readonly #values: (Value | undefined)[] = [];
  readonly #free: number[] = [];

  get size(): number {
    return this.#places.size;
  }

  has(id: string): boolean {
    return this.#places.has(id);
  }

  get(id: string): Value | undefined {
    const place = this.#places.get(id);
    return place === undefined ? undefined : this.#values[place];
  }

  set(id: string, value: Value): void {
    let place = this.#places.get(id);
    if (place === undefined) {
      place = this.#free.length > 0 ? this.#free.pop()! : this.#values.length;
      this.#places.set(id, place);
    }
    this.#values[place] = value;
  }

  /** @returns whether it was there */
  delete(id: string): boolean {
    const place = this.#places.get(id);
    if (place === undefined) return false;
    this.#places.delete(id);
    this.#values[place] = undefined;
    this.#free.push(place);
    return true;
  }

  /** In the order in which the ids were first set. What is added or removed meanwhile is met or not, as in a `Map`. */
  *values(): IterableIterator<Value> {
    for (const place of this.#places.values()) yield this.#values[place]!;
  }
}
