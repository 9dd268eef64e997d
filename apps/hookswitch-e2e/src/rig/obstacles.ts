import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Colours on their way to others would be measured as they never stay: waits until nothing changes that comes to an end. */
const SETTLE = `(async () => {
  const running = () => document.getAnimations().filter(({ playState, effect }) =>
    playState === 'running' && effect?.getComputedTiming().endTime !== Infinity);
  await new Promise(requestAnimationFrame);
  for (let found = running(); found.length > 0; found = running()) {
    await Promise.allSettled(found.map(({ finished }) => finished));
  }
})()`;

/** What axe finds that keeps people from using the page, one line for each place. */
export async function obstacles(page: Page): Promise<string[]> {
  if ((await page.evaluate('typeof axe')) === 'undefined') await page.evaluate(axe);
  await page.evaluate(SETTLE);
  const { violations } = await page.evaluate<AxeResults>('axe.run({ resultTypes: ["violations"] })');
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, help, nodes }) =>
      nodes.map(({ html, any }) => `${id}: ${help}: ${html} (${any[0]?.message ?? ''})`),
    );
}
