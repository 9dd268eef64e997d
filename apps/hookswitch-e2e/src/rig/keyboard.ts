import type { Locator, Page } from 'playwright-core';

/** More stops of the Tab key than any screen has. */
const MAX_STOPS = 120;

/** Somebody who works without a mouse: goes from stop to stop by Tab and presses keys. */
export class Keyboard {
  constructor(readonly page: Page) {}

  /** Any press of a pointer becomes a fault of the test from now on. */
  static async withoutPointer(page: Page): Promise<Keyboard> {
    await page.addInitScript(() => {
      window.addEventListener('pointerdown', () => console.error('A pointer was used.'), true);
    });
    return new Keyboard(page);
  }

  /** Presses Tab until the element has the focus. It must be there, and within reach of Tab. */
  async tabTo(target: Locator): Promise<void> {
    await target.waitFor();
    for (let stop = 0; stop < MAX_STOPS; stop += 1) {
      if (await this.hasFocus(target)) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not reach ${String(target)}.`);
  }

  /** Goes to a button or link and presses Enter. */
  async enter(target: Locator): Promise<void> {
    await this.tabTo(target);
    await this.press('Enter');
  }

  /** Goes to a text field and types over what it holds. */
  async write(target: Locator, text: string): Promise<void> {
    await this.tabTo(target);
    await this.press('Control+A');
    await this.type(text);
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  hasFocus(target: Locator): Promise<boolean> {
    return target.evaluate((element) => element === element.ownerDocument.activeElement);
  }

  /** Resolves when the focus has come to an element by itself. */
  async arrivesAt(target: Locator): Promise<void> {
    const element = await target.elementHandle();
    await this.page.waitForFunction((wanted) => wanted === document.activeElement, element);
  }
}
