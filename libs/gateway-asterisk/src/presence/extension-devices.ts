/** What an extension is: a further endpoint of Asterisk, a trunk say, has a name of another kind. */
const EXTENSION = '(\\d{2,10})';

/** `PJSIP/{extension}`, `PJSIP/desk-{extension}`: an endpoint of its own for each. */
const ONE_ENDPOINT_EACH = /^(\w+)\/([\w.-]*)\{extension\}([\w.-]*)$/;

/** Which of Asterisk's devices are the phones of extensions. */
export class ExtensionDevices {
  readonly technology: string;
  readonly #device: RegExp;

  private constructor(technology: string, before: string, after: string) {
    this.technology = technology;
    this.#device = new RegExp(`^${technology}/${literally(before)}${EXTENSION}${literally(after)}$`);
  }

  /**
   * By the dial string of extensions; `null` for one that leads all of them to the same endpoint, as
   * `PJSIP/{extension}@desks` does: whose phone is there, Asterisk does not know.
   */
  static of(dialString: string): ExtensionDevices | null {
    const [, technology, before = '', after = ''] = ONE_ENDPOINT_EACH.exec(dialString) ?? [];
    return technology === undefined ? null : new ExtensionDevices(technology, before, after);
  }

  /** The extension of a device such as `PJSIP/1001`; `null` for one that is none's. */
  extensionOf(device: string): string | null {
    return this.#device.exec(device)?.[1] ?? null;
  }

  /** The extension of a channel such as `PJSIP/1001-0000002a`. */
  ofChannel(name: string): string | null {
    return this.extensionOf(name.slice(0, name.lastIndexOf('-')));
  }
}

function literally(text: string): string {
  return text.replace(/[.-]/g, '\\$&');
}
