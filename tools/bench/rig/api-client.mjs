import { Pool } from 'undici';

/** Gives the product its token, and every client of the bench the right to ask. */
export const TOKEN = 'bench-token-0123456789abcdef0123456789abcdef';

/** The product's REST API, as an integrator's client uses it. */
export class ApiClient {
  #pool;

  constructor(url) {
    this.#pool = new Pool(url, { connections: 8, headersTimeout: 300_000, bodyTimeout: 300_000 });
  }

  /** A REST request; anything but 2xx is an error. */
  async request(method, path, body) {
    const response = await this.#pool.request({
      method,
      path: `/api/v1${path}`,
      headers: { authorization: `Bearer ${TOKEN}`, ...(body ? { 'content-type': 'application/json' } : {}) },
      body: body && JSON.stringify(body),
    });
    const text = await response.body.text();
    if (response.statusCode >= 300) throw new Error(`${method} ${path}: ${response.statusCode} ${text}`);
    return text === '' ? null : JSON.parse(text);
  }

  /** All rows of a list, page after page. */
  async *all(path) {
    const first = `${path}${path.includes('?') ? '&' : '?'}page_size=100`;
    for (let page = await this.request('GET', first); ;) {
      yield* page.result;
      if (page.next_page_token === null) return;
      page = await this.request('GET', `${first}&page_token=${encodeURIComponent(page.next_page_token)}`);
    }
  }

  /** Makes a flow and a number that leads to it, both drafts. */
  async draft(number, name, document) {
    const flow = await this.request('POST', '/flows', { name, document });
    await this.request('POST', '/numbers', { number, name, flow_id: flow.id });
  }

  apply() {
    return this.request('POST', '/configuration/apply', {});
  }

  close() {
    return this.#pool.destroy();
  }
}
