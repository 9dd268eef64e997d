import type { Locator, Page } from 'playwright-core';
import { RuntimeProcess, until } from './runtime-process.js';

/** Opens the editor and signs in as the administrator. */
export async function signIn(page: Page, runtime: RuntimeProcess, path = '/'): Promise<void> {
  await page.goto(`${runtime.origin}${path}`);
  await page.getByLabel('Name').fill('admin');
  await page.getByRole('textbox', { name: 'Password' }).fill(RuntimeProcess.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: /Apply configuration/ }).waitFor();
}

/** The drawing of a flow, as somebody with a mouse sees it. */
export class FlowPage {
  readonly settings: Locator;

  constructor(readonly page: Page) {
    this.settings = page.getByRole('complementary', { name: 'Panel' });
  }

  static async open(page: Page, runtime: RuntimeProcess, flowId: string): Promise<FlowPage> {
    await page.goto(`${runtime.origin}/flows/${flowId}`);
    const flow = new FlowPage(page);
    await page.getByRole('toolbar', { name: 'Flow' }).waitFor();
    return flow;
  }

  /** Id of the flow that is open. */
  get flowId(): string {
    return new URL(this.page.url()).pathname.split('/').at(-1) ?? '';
  }

  get canvas(): Locator {
    return this.page.locator('.hs-canvas');
  }

  /** The state chip, when it says so. */
  chip(words: RegExp): Locator {
    return this.page.getByRole('toolbar', { name: 'Flow' }).getByRole('status').filter({ hasText: words });
  }

  async saved(): Promise<void> {
    await this.chip(/^Saved$/).waitFor();
  }

  node(label: string): Locator {
    const exactly = this.page.getByText(label, { exact: true });
    return this.canvas.locator('.react-flow__node').filter({ has: exactly });
  }

  edges(): Locator {
    return this.canvas.locator('.react-flow__edge');
  }

  /** Waits for so many lines: they are drawn a moment after the nodes, whose sizes they need. */
  async hasLines(count: number): Promise<void> {
    await until(`${count} lines`, async () => (await this.edges().count()) === count);
  }

  tab(name: 'Settings' | 'Problems' | 'Phone'): Locator {
    return this.settings.getByRole('tab', { name: new RegExp(`^${name}`) });
  }

  /** Drags an object out of the palette to a place on the canvas, given in pixels from its top left corner. */
  async dragFromPalette(title: string, x: number, y: number): Promise<void> {
    const button = this.page.getByRole('button', { name: `Add ${title}`, exact: true });
    await button.scrollIntoViewIfNeeded();
    const item = await middleOf(button);
    const canvas = await boxOf(this.canvas);
    await this.drag(item, { x: canvas.x + x, y: canvas.y + y });
  }

  /** Draws a line from an outcome of one node to another node by the mouse. */
  async wire(from: string, outcome: string, to: string): Promise<void> {
    const before = await this.edges().count();
    const start = await middleOf(this.node(from).getByLabel(`Outcome ${outcome}`, { exact: true }));
    const end = await middleOf(this.node(to).getByLabel('Way in'));
    await this.drag(start, end);
    await this.hasLines(before + 1);
  }

  /** Presses the mouse at one place and lets go at another, in steps as a hand does. */
  async drag(from: Place, to: Place): Promise<void> {
    const { mouse } = this.page;
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 6 });
    await mouse.move(to.x, to.y, { steps: 6 });
    await mouse.up();
  }

  /** Selects a node by a click on its head. */
  async select(label: string): Promise<void> {
    await this.node(label).getByText(label, { exact: true }).click();
    await this.settings.getByRole('group', { name: 'Settings of the object' }).waitFor();
  }
}

export interface Place {
  readonly x: number;
  readonly y: number;
}

export async function boxOf(locator: Locator): Promise<Place & { width: number; height: number }> {
  await locator.waitFor();
  const box = await locator.boundingBox();
  if (!box) throw new Error(`Not on the screen: ${String(locator)}`);
  return box;
}

export async function middleOf(locator: Locator): Promise<Place> {
  const { x, y, width, height } = await boxOf(locator);
  return { x: x + width / 2, y: y + height / 2 };
}
