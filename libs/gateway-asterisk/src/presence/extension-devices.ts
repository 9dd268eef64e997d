/** What an extension is: a further endpoint of Asterisk, a trunk say, has a name of another kind. */
const EXTENSION = /^\d{2,10}$/;
const ANY_NAME = '([a-z0-9_.-]{2,40})';

/** `PJSIP/{extension}`, `PJSIP/desk-{extension}`: an endpoint of its own for each. */
const ONE_ENDPOINT_EACH = /^(\w+)\/([\w.-]*)\{extension\}([\w.-]*)$/;

/** Which of Asterisk's devices are the phones of extensions. */
export class ExtensionDevices {
  readonly technology: string;
  readonly #device: RegExp;
  readonly #isUsers: (name: string) => boolean;

  private constructor(technology: string, before: string, after: string, isUsers: (name: string) => boolean) {
    this.technology = technology;
    this.#device = new RegExp(`^${technology}/${literally(before)}${ANY_NAME}${literally(after)}$`);
    this.#isUsers = isUsers;
  }

  /**
   * By the dial string of extensions; `null` for one that leads all of them to the same endpoint, as
   * `PJSIP/{extension}@desks` does: whose phone is there, Asterisk does not know.
   *
   * @param isUsers whether a name that is no extension is that of a further phone of a user
   */
  static of(dialString: string, isUsers: (name: string) => boolean = () => false): ExtensionDevices | null {
    const [, technology, before = '', after = ''] = ONE_ENDPOINT_EACH.exec(dialString) ?? [];
    return technology === undefined ? null : new ExtensionDevices(technology, before, after, isUsers);
  }

  /** The extension of a device such as `PJSIP/1001`, or the name of a user's further phone; `null` for one that is none's. */
  extensionOf(device: string): string | null {
    const name = this.#device.exec(device)?.[1];
    return name !== undefined && (EXTENSION.test(name) || this.#isUsers(name)) ? name : null;
  }

  /** The extension of a channel such as `PJSIP/1001-0000002a`. */
  ofChannel(name: string): string | null {
    return this.extensionOf(name.slice(0, name.lastIndexOf('-')));
  }
}

function literally(text: string): string {
  return text.replace(/[.-]/g, '\\$&');
}
