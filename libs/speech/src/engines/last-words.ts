/** So much of what a program says of its trouble is repeated. Characters. */
const REPEATED = 300;

/** The end of what a program says, without some words of which it may repeat one: a key of its command line. */
export class LastWords {
  #heard = '';
  #isCut = false;
  /** Longer than the longest of them: what was cut off in the middle of one is left out as a whole. */
  readonly #margin: number;

  constructor(private readonly unsaid: readonly string[]) {
    this.#margin = Math.max(0, ...unsaid.map(({ length }) => length));
  }

  hear(text: string): void {
    const all = this.#heard + text;
    this.#heard = all.slice(-(REPEATED + this.#margin));
    this.#isCut ||= all.length > this.#heard.length;
  }

  get said(): string {
    const open = this.unsaid.reduce((text, word) => text.replaceAll(word, '…'), this.#heard);
    return (this.#isCut ? open.slice(this.#margin) : open).slice(-REPEATED);
  }
}
