/** The page in Chromium: readable by everybody, at every width, with the keyboard alone, and light when it is long. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { cluster } from '../../src/pipeline/cluster.ts';
import { pageAssets } from '../../src/cli/page-assets.ts';
import { printCheckPage, printClusterPage } from '../../src/report/html/page.ts';
import { rules } from '../../src/rules/index.ts';
import { CHROMIUM, closeBrowser, until, withPage } from '../support/browser.ts';
import type { View } from '../support/browser.ts';
import { manyFindings, manyUtterances } from '../support/many-reports.ts';
import { documentsOf, DRAFT, reportOn, SOURCE } from '../support/reports.ts';

const there = suite('Chromium');
there('is there, or this is no build server', () =>
  assert.ok(CHROMIUM !== undefined || process.env['CI'] !== 'true', 'install chromium'),
);
there.run();

const test = suite('the page in Chromium');
const inBrowser = CHROMIUM === undefined ? test.skip : test;
test.after(closeBrowser);

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const DESKTOP: View = { width: 1280, height: 900, scheme: 'light' };
const PHONE: View = { width: 360, height: 740, scheme: 'light' };

const few = async (): Promise<string> => printCheckPage(await reportOn([DRAFT, SOURCE]), pageAssets());
const utterances = async (): Promise<string> => {
  const documents = await documentsOf([SOURCE, DRAFT, { ...DRAFT, path: 'mirror.md' }]);
  return printClusterPage({ documents, rules, report: cluster(documents) }, pageAssets());
};
let long: Promise<string> | null = null;
const many = (): Promise<string> => {
  long ??= manyFindings().then((printed) => printCheckPage(printed, pageAssets()));
  return long;
};

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/** Every kind of thing that the long page has; axe takes minutes for all of its findings on a busy machine. */
const PART = `{ include: [['header'], ['.tools'], ['.draft:nth-child(-n+2)']] }`;
/** All laid out, and no part left for when it is scrolled to: what is measured would move while it is measured. */
const SETTLED = `document.fonts.ready.then(() => new Promise((done) => {
  document.querySelectorAll('.draft, .utterance').forEach((one) => { one.style.contentVisibility = 'visible'; });
  scrollTo(0, 0);
  requestAnimationFrame(() => requestAnimationFrame(done));
}))`;
const dark = (view: View): View => ({ ...view, scheme: 'dark' });

for (const [name, make, views] of [
  ['few findings', few, [DESKTOP, dark(DESKTOP), PHONE, dark(PHONE)]],
  ['300 findings', many, [DESKTOP, dark(PHONE)]],
  ['utterances', utterances, [DESKTOP, dark(DESKTOP), PHONE, dark(PHONE)]],
] as const) {
  for (const view of views) {
    inBrowser(
      `${name}, ${view.width} pixels, ${view.scheme}: WCAG AA, no sideways scrolling, no complaint`,
      async () => {
        await withPage(await make(), view, async ({ page, troubles }) => {
          if (name !== '300 findings') {
            await page.evaluate(`document.querySelectorAll('details').forEach((one) => { one.open = true; })`);
          }
          const width = Number(await page.evaluate('document.documentElement.scrollWidth'));
          assert.ok(width <= view.width, `${width} pixels wide`);
          await page.evaluate(SETTLED);
          // Evaluated, not added as a script element: the page's policy would not let it run.
          await page.evaluate(axe);
          const found = await page.evaluate(
            `axe.run(${name === '300 findings' ? PART : 'document'}, { resultTypes: ['violations'], preload: false, runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })`,
          );
          const { violations, passes } = found as { violations: readonly Violation[]; passes: readonly unknown[] };
          assert.ok(passes.length > 15);
          assert.equal(
            violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)} ${nodes[0]?.failureSummary}`),
            [],
          );
          assert.equal(troubles, []);
        });
      },
    );
  }
}

inBrowser('j, k, the arrows, Enter and Esc', async () => {
  await withPage(await few(), DESKTOP, async ({ page }) => {
    const focused = (): Promise<string> => page.evaluate('document.activeElement?.id ?? ""');
    const places: string[] = [];
    for (const key of ['j', 'j', 'ArrowDown', 'ArrowUp', 'k', 'k']) {
      await page.keyboard.press(key);
      places.push(await focused());
    }
    assert.equal(places, ['f1', 'f2', 'f3', 'f2', 'f1', 'f1']);
    assert.ok(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle === "solid"'));
    await page.keyboard.press('Enter');
    assert.match((await page.textContent('.evidence')) ?? '', 'Fen Agency');
    await page.keyboard.press('Escape');
    assert.is(await page.locator('.evidence').count(), 0);
    assert.ok(await page.evaluate('document.activeElement?.closest("#f1") !== null'));
  });
});

inBrowser('a quotation opens who has it, by a click and by Enter, and closes again', async () => {
  await withPage(await few(), PHONE, async ({ page }) => {
    const quotation = page.locator('a.said', { hasText: 'Nobody asked the anglers' });
    await quotation.click();
    assert.match((await page.textContent('.block + .evidence')) ?? '', 'Quarrel Hill Star the same words');
    await page.locator('.evidence .close').click();
    assert.is(await page.locator('.evidence').count(), 0);
    await quotation.focus();
    await page.keyboard.press('Enter');
    assert.is(await page.locator('.evidence').count(), 1);
  });
});

inBrowser('the first key that a reader presses offers to skip to the findings', async () => {
  await withPage(await few(), DESKTOP, async ({ page }) => {
    await page.keyboard.press('Tab');
    assert.is(await page.evaluate('document.activeElement?.textContent'), 'Skip to the findings');
    await page.keyboard.press('Enter');
    assert.is(await page.evaluate('document.activeElement?.id'), 'content');
  });
});

inBrowser('severity, rule and words filter the findings', async () => {
  await withPage(await few(), DESKTOP, async ({ page }) => {
    const shown = (): Promise<string[]> =>
      page.locator('.finding:visible').evaluateAll((all) => all.map(({ id }) => id));
    assert.equal(await shown(), ['f1', 'f2', 'f3', 'f4']);
    await page.click('.toggle.error');
    assert.equal(await shown(), ['f4']);
    await page.click('.toggle.error');
    await page.selectOption('.tools select', 'misspelled-speaker');
    assert.equal(await shown(), ['f2']);
    await page.selectOption('.tools select', '');
    await page.fill('input[type=search]', 'UPPER LAKE');
    await until(page, `document.querySelector('.shown')?.textContent === '1 shown'`);
    assert.equal(await shown(), ['f3']);
    await page.fill('input[type=search]', 'no such words');
    await until(page, `document.querySelector('.shown')?.textContent === '0 shown'`);
    assert.is(await page.locator('.draft:visible').count(), 0);
  });
});

inBrowser('dark and light: as the system has it, until the reader says otherwise', async () => {
  await withPage(await few(), { ...DESKTOP, scheme: 'dark' }, async ({ page }) => {
    const background = (): Promise<string> => page.evaluate('getComputedStyle(document.body).backgroundColor');
    const before = await background();
    await page.click('.theme');
    const light = await background();
    assert.is.not(before, light);
    // Chromium hands storage from one process to the next in its own time.
    for (let tries = 0; tries < 5; tries++) {
      await page.reload();
      if ((await background()) === light) break;
    }
    assert.is(await background(), light);
  });
});

inBrowser('on paper there are no tools, and every finding', async () => {
  await withPage(await few(), DESKTOP, async ({ page }) => {
    await page.emulateMedia({ media: 'print' });
    assert.is(await page.locator('.tools:visible').count(), 0);
    assert.is(await page.locator('.finding:visible').count(), 4);
  });
});

inBrowser('300 findings open in a moment', async () => {
  await withPage(await many(), DESKTOP, async ({ page }) => {
    assert.is(await page.locator('.finding').count(), 300);
    const opened = Number(await page.evaluate(`performance.getEntriesByType('navigation')[0].loadEventEnd`));
    // Half a second on a machine at rest; four times that is left for a busy one.
    assert.ok(opened < 2000, `${opened} ms`);
  });
});

inBrowser('ten thousand utterances are searched whole, and a few of them are in the page', async () => {
  await withPage(printClusterPage(manyUtterances(10_000), pageAssets()), DESKTOP, async ({ page }) => {
    const nodes = (): Promise<number> => page.evaluate('document.querySelectorAll("*").length');
    assert.ok((await nodes()) < 8000);
    await page.fill('input[type=search]', 'the 9876th of');
    await until(page, `document.querySelector('.shown')?.textContent === '1 of 10000 utterances'`);
    assert.is(await page.locator('.utterance:visible').count(), 1);
    await page.fill('input[type=search]', '');
    await until(page, `document.querySelector('.shown').textContent === ''`);
    await page.evaluate('window.scrollTo(0, document.body.scrollHeight)');
    await until(page, `document.querySelectorAll('.utterance').length >= 80`);
    assert.ok((await nodes()) < 16_000);
  });
});

test.run();
