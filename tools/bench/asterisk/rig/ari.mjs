import { Buffer } from 'node:buffer';

/** What the bench asks Asterisk by itself. */
export class Ari {
  #url;
  #authorization;

  constructor({ ARI_URL, ARI_USER, ARI_PASSWORD }) {
    this.#url = ARI_URL;
    this.#authorization = `Basic ${Buffer.from(`${ARI_USER}:${ARI_PASSWORD}`).toString('base64')}`;
  }

  channels() {
    return this.#get('channels');
  }

  bridges() {
    return this.#get('bridges');
  }

  /** How many bridges connect two parties. */
  async connected() {
    return (await this.bridges()).filter(({ channels }) => channels.length === 2).length;
  }

  async #get(path) {
    const answer = await fetch(`${this.#url}/${path}`, { headers: { authorization: this.#authorization } });
    if (!answer.ok) throw new Error(`Asterisk answered ${answer.status} to GET /${path}.`);
    return answer.json();
  }
}
