import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describeInBrowser, TestBrowser } from '../rig/browser.js';
import { FlowPage, signIn } from '../rig/flow-page.js';
import { root, RuntimeProcess } from '../rig/runtime-process.js';
import { installExamples } from './install-examples.js';
import { readExamples } from './read-examples.js';
import { Servers } from './servers.js';

/** A picture is looked at in a README: not a large file. */
const MOST_BYTES = 120_000;

/** Around the objects. Pixels. */
const MARGIN = 24;

const FURNITURE =
  '.react-flow__minimap, .react-flow__controls, .react-flow__panel { display: none !important; }';

const examples = readExamples().filter(({ name }) =>
  existsSync(join(root, 'examples', name, 'configuration.json')),
);

describeInBrowser('Pictures of the examples', () => {
  let runtime: RuntimeProcess;
  let browser: TestBrowser;
  let servers: Servers;

  beforeAll(async () => {
    [runtime, browser, servers] = await Promise.all([
      RuntimeProcess.start(),
      TestBrowser.start(),
      Servers.start(examples.map(({ name }) => name)),
    ]);
    await installExamples(runtime, servers, examples);
  });

  afterAll(async () => {
    await browser.stop();
    await runtime.dispose();
    await servers.stop();
  });

  it.each(examples.map(({ name, flow_id }) => [name, flow_id] as const))('%s', async (name, flowId) => {
    const person = await browser.person({ viewport: { width: 1700, height: 900 }, colorScheme: 'light' });
    const page = await person.newPage();
    await signIn(page, runtime);
    const { canvas } = await FlowPage.open(page, runtime, flowId);
    await canvas.locator('.react-flow__edge').first().waitFor();
    await page.addStyleTag({ content: FURNITURE });
    // The drawing is fitted into its place, and then stands still.
    await page.waitForTimeout(600);
    const boxes = await Promise.all(
      (await canvas.locator('.react-flow__node').all()).map((node) => node.boundingBox()),
    );
    const known = boxes.filter((box) => box !== null);
    const left = Math.min(...known.map(({ x }) => x)) - MARGIN;
    const top = Math.min(...known.map(({ y }) => y)) - MARGIN;
    const right = Math.max(...known.map(({ x, width }) => x + width)) + MARGIN;
    const bottom = Math.max(...known.map(({ y, height }) => y + height)) + MARGIN;
    const path = join(root, 'examples', name, 'picture.png');
    await page.screenshot({ path, clip: { x: left, y: top, width: right - left, height: bottom - top } });
    expect(statSync(path).size).toBeLessThan(MOST_BYTES);
    await person.close();
  });
});
