/**
 * Takes the pictures in docs/images from examples/: the HTML report, light, dark and on a telephone, and the report on a
 * terminal. Needs Chromium (CHROMIUM names it where it is not /usr/bin/chromium). The copy is set in the serif that the
 * machine has: fonts-sil-charis on Debian, for pictures as they are.
 *
 * usage: node --import tsx scripts/screenshots.mjs
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { CHROMIUM, CHROMIUM_ARGS } from '../test/support/browser.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const target = join(root, 'docs/images');
const folder = mkdtempSync(join(tmpdir(), 'misquote-pictures-'));

function misquote(args, env = {}) {
  const done = spawnSync(process.execPath, ['bin/misquote.js', ...args, '--fail-on', 'never'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  if (done.status !== 0) throw new Error(done.stderr);
  return done.stdout;
}

const COLORS = { 31: '#ff8d7c', 32: '#8ed0a8', 33: '#eec36a', 34: '#8fbcf0' };

/** The colours of a terminal as a page: of the escape sequences, those that misquote writes. */
function terminalPage(text) {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const open = (code) => {
    if (code === '1') return '<b>';
    if (code === '2') return '<span style="opacity:.65">';
    return `<span style="color:${COLORS[code]}">`;
  };
  const body = escaped.replace(/\u001b\[(\d+)m/g, (_, code) => {
    if (code === '22' || code === '39') return '\u0000';
    return open(code);
  });
  // An end closes what was opened last: misquote nests its colours.
  const stack = [];
  const closed = body.replace(/<(b|span)[^>]*>|\u0000/g, (found, tag) => {
    if (tag === undefined) return `</${stack.pop()}>`;
    stack.push(tag);
    return found;
  });
  return `<!doctype html><meta charset="utf-8"><style>body{margin:0;padding:20px 24px;width:max-content;background:#1b1c1a;color:#e6e4dd}
pre{margin:0;font:14px/1.45 "DejaVu Sans Mono",Menlo,Consolas,monospace}</style><pre><span style="opacity:.65">$</span> misquote check examples\n\n${closed}</pre>`;
}

writeFileSync(join(folder, 'terminal.html'), terminalPage(misquote(['check', 'examples'], { FORCE_COLOR: '1' })));
misquote(['check', 'examples', '--format', `html=${join(folder, 'report.html')}`]);

const PICTURES = [
  { name: 'report-light', page: 'report', width: 1000, height: 900, scheme: 'light' },
  { name: 'finding-dark', page: 'report', width: 1000, height: 620, scheme: 'dark', at: '#f3', above: 210 },
  { name: 'utterance-light', page: 'report', width: 1000, height: 560, scheme: 'light', at: '#u-c1', above: 150 },
  { name: 'report-phone', page: 'report', width: 390, height: 844, scheme: 'light', at: '#f3', above: 190 },
  { name: 'terminal', page: 'terminal', width: 900, height: 600, scheme: 'dark', whole: true },
];

mkdirSync(target, { recursive: true });
const browser = await chromium.launch({
  executablePath: CHROMIUM,
  args: [...CHROMIUM_ARGS, '--font-render-hinting=none'],
});
try {
  for (const { name, page: file, width, height, scheme, at, above = 0, whole = false } of PICTURES) {
    const page = await browser.newPage({ viewport: { width, height }, colorScheme: scheme, deviceScaleFactor: 1 });
    await page.goto(pathToFileURL(join(folder, `${file}.html`)).href);
    if (at !== undefined) {
      await page.evaluate(
        ([selector, room]) => {
          const element = document.querySelector(selector);
          element.scrollIntoView({ behavior: 'instant' });
          window.scrollBy({ top: element.getBoundingClientRect().top - room, behavior: 'instant' });
        },
        [at, above],
      );
      await page.waitForTimeout(300);
    }
    const path = join(target, `${name}.png`);
    if (whole) await page.locator('body').screenshot({ path });
    else await page.screenshot({ path });
    await page.close();
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
