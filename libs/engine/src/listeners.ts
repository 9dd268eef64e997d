import type { Report } from './ports.js';

/** Those who want to hear of something. What one of them does wrong, the others do not feel. */
export class Listeners<News> {
  readonly #listeners = new Set<(news: News) => void>();
  readonly #report: Report;

  constructor(report: Report) {
    this.#report = report;
  }

  /** Gives the function that ends the subscription. */
  add(listener: (news: News) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  tell(news: News): void {
    for (const listener of this.#listeners) {
      try {
        listener(news);
      } catch (error) {
        this.#report('A listener failed', error);
      }
    }
  }
}
