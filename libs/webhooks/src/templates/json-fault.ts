/** Where a text stops being JSON, and what stands there. */
export interface JsonFault {
  readonly offset: number;
  readonly message: string;
}

const TOKEN =
  /[{}[\]:,]|"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y; // eslint-disable-line no-control-regex

/** Why a text is no JSON; `null` when it is. Engines do not say where in words that could be relied on. */
export function jsonFault(text: string): JsonFault | null {
  const reader = new Reader(text);
  try {
    reader.value();
    reader.end();
    return null;
  } catch (fault) {
    if (fault instanceof Fault) return { offset: fault.offset, message: fault.message };
    throw fault;
  }
}

class Fault extends Error {
  constructor(
    readonly offset: number,
    message: string,
  ) {
    super(message);
  }
}

class Reader {
  #at = 0;

  constructor(private readonly text: string) {}

  value(): void {
    const token = this.#next('a value');
    if (token === '{') this.#list('}', () => this.#member());
    else if (token === '[') this.#list(']', () => this.value());
    else if (/^[\]},:]$/.test(token)) throw this.#expected('a value', token.length);
  }

  end(): void {
    this.#skip();
    if (this.#at < this.text.length)
      throw new Fault(this.#at, `Something stands behind the end of the JSON: ${this.#near()}.`);
  }

  #member(): void {
    const name = this.#next('a name in quotation marks');
    if (!name.startsWith('"')) throw this.#expected('a name in quotation marks', name.length);
    if (this.#next('a colon') !== ':') throw this.#expected('a colon', 1);
    this.value();
  }

  #list(end: string, item: () => void): void {
    if (this.#peek() === end) return void this.#next(end);
    for (;;) {
      item();
      const token = this.#next(`a comma or ${end}`);
      if (token === end) return;
      if (token !== ',') throw this.#expected(`a comma or ${end}`, token.length);
    }
  }

  #peek(): string | undefined {
    this.#skip();
    return this.text[this.#at];
  }

  #next(wanted: string): string {
    this.#skip();
    TOKEN.lastIndex = this.#at;
    const token = TOKEN.exec(this.text)?.[0];
    if (token === undefined) throw this.#expected(wanted, 0);
    this.#at += token.length;
    return token;
  }

  #expected(wanted: string, taken: number): Fault {
    this.#at -= taken;
    const found = this.#at >= this.text.length ? 'it ends' : `there is ${this.#near()}`;
    return new Fault(this.#at, `Where ${wanted} should be, ${found}.`);
  }

  #near(): string {
    const [line = ''] = this.text.slice(this.#at, this.#at + 20).split('\n');
    return line === '' ? 'a new line' : line;
  }

  #skip(): void {
    while (this.#at < this.text.length && ' \t\r\n'.includes(this.text[this.#at]!)) this.#at += 1;
  }
}
