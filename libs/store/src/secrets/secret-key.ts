import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataFolderError } from '../errors.js';

const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * The key of the data folder's secrets: 32 random bytes in `secret.key`, readable by the owner alone. Sealed values are
 * IV, tag and ciphertext of AES-256-GCM (NIST SP 800-38D); the place they belong to is authenticated with them, so that a
 * value copied to another slot or version does not open.
 */
export class SecretKey {
  readonly #key: Buffer;

  private constructor(key: Buffer) {
    this.#key = key;
  }

  /** Reads the key; makes one when there is none and `mayCreate` (nothing sealed yet). */
  static open(dataDir: string, mayCreate: boolean): SecretKey {
    const file = join(dataDir, 'secret.key');
    if (!existsSync(file)) {
      if (!mayCreate) {
        throw new DataFolderError(
          'key_missing',
          `${file} is missing, and the database holds secrets that only it opens. Put it back from a backup.`,
        );
      }
      writeFileSync(file, `${randomBytes(KEY_BYTES).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
    }
    const text = readFileSync(file, 'utf8').trim();
    if (!/^[0-9a-f]{64}$/i.test(text)) {
      throw new DataFolderError(
        'key_wrong',
        `${file} does not hold a key (64 hexadecimal digits). Put it back from a backup.`,
      );
    }
    return new SecretKey(Buffer.from(text, 'hex'));
  }

  /** Tells keys apart without telling the key. */
  get fingerprint(): string {
    return createHash('sha256')
      .update('hookswitch secret key\n')
      .update(this.#key)
      .digest('hex')
      .slice(0, 16);
  }

  seal(value: string, place: string): Buffer {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv(CIPHER, this.#key, iv, { authTagLength: TAG_BYTES });
    cipher.setAAD(Buffer.from(place));
    const sealed = Buffer.concat([cipher.update(value, 'utf8'), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
  }

  /** A key of 32 bytes for a purpose of its own, which tells nothing of this one (HKDF, RFC 5869). */
  derive(purpose: string): Buffer {
    return Buffer.from(hkdfSync('sha256', this.#key, '', `hookswitch ${purpose}`, KEY_BYTES));
  }

  /** @throws when the value was changed, or sealed with another key or for another place. */
  open(sealed: Buffer, place: string): string {
    const iv = sealed.subarray(0, IV_BYTES);
    const decipher = createDecipheriv(CIPHER, this.#key, iv, { authTagLength: TAG_BYTES });
    decipher.setAAD(Buffer.from(place));
    decipher.setAuthTag(sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    return decipher.update(sealed.subarray(IV_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
  }
}

/** What a version of a slot is authenticated for. */
export function placeOf(slot: string, version: number): string {
  return `${slot}/${version}`;
}
