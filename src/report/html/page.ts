import { OWN_PAGE } from '../../model/own-page.ts';
import type { Report, ReportDocument, Severity } from '../../model/report.ts';
import { byId } from '../formats.ts';
import type { Printed } from '../formats.ts';
import { grouped } from '../../text/grouped.ts';
import { plural, tally } from '../tally.ts';
import { oneLine } from '../text/columns.ts';
import { blocksOf } from './copy.ts';
import { draftView } from './draft-view.ts';
import { findingModels } from './findings.ts';
import { clusterHeadline, headlineOf } from './headline.ts';
import type { DraftModel, PageData } from './model.ts';
import { escapeMarkup } from '../markup.ts';
import { h, toHtml } from './node.ts';
import type { Child, ElementNode } from './node.ts';
import { sourceOf } from './sources.ts';
import { keyView, rulesView, toolsView } from './furniture.ts';
import { utteranceModels } from './utterances.ts';
import { utteranceView } from './utterance-view.ts';

/** The page's own script and style, and their digests (`sha256-…`), which alone its security policy lets run. */
export interface PageAssets {
  readonly script: string;
  readonly style: string;
  readonly scriptDigest: string;
  readonly styleDigest: string;
}

/** What stands in the page itself; the rest is kept as data and shown as the reader gets there. */
const MOST_COPY = 400_000;
const MOST_DRAFTS = 100;
const MOST_UTTERANCES = 40;
/** Drafts in which nothing was found are listed up to this many, then counted. */
const MOST_CLEAN = 200;

/** A check as a page: each draft's copy with its findings, and each utterance with its witnesses. */
export function printCheckPage(printed: Printed, assets: PageAssets): string {
  const { report, rules } = printed;
  const { drafts, uncounted } = draftModels(printed);
  const own = new Set(report.documents.filter(({ role }) => role === 'draft').map(({ id }) => id));
  const concerned = {
    ...report,
    clusters: report.clusters.filter((one) => one.members.some(({ document }) => own.has(document))),
  };
  const utterances = utteranceModels({ ...printed, report: concerned });
  const here = fitting(drafts);
  const { headline, kicker } = headlineOf(report);
  const data: PageData = { sources: report.documents.map(sourceOf), utterances, drafts: drafts.slice(here) };
  const { drafts: count, said, hasSources } = tally(report);
  const found = new Set(report.findings.map(({ rule }) => rule));
  return pageOf(assets, data, headline, [
    h(
      'header',
      { class: 'masthead' },
      h('p', { class: 'brand' }, 'misquote'),
      h('h1', {}, headline),
      kicker === '' ? null : h('p', { class: 'kicker' }, kicker),
      h(
        'p',
        { class: 'standfirst' },
        `${plural(said, 'quotation')} in ${plural(count, hasSources ? 'draft' : 'document')}` +
          (hasSources
            ? `, held against ${plural(report.documents.length - count - unreadOf(report).length, 'source')}`
            : ''),
      ),
      keyView(report),
      unreadView(report),
    ),
    toolsView(report),
    h(
      'main',
      { id: 'content', tabindex: '-1' },
      h(
        'section',
        { id: 'drafts', 'aria-labelledby': 'drafts-title', tabindex: '-1' },
        h('h2', { id: 'drafts-title' }, hasSources ? 'The drafts' : 'The documents'),
        h(
          'div',
          { class: 'list', 'data-list': 'drafts' },
          drafts
            .slice(0, here)
            .map((draft) => draftView(draft, { isOpen: isOpenAtFirst(draft, drafts), withCopy: true })),
        ),
        uncounted === 0
          ? null
          : h('p', { class: 'rest' }, `In ${plural(uncounted, 'more document')} nothing was found.`),
      ),
      utterancesView(data, 'Who has the same words'),
      rulesView(rules.filter(({ id }) => found.has(id))),
    ),
    footer(report),
  ]);
}

/** The variants of each utterance as a page. */
export function printClusterPage(printed: Printed, assets: PageAssets): string {
  const { report } = printed;
  const utterances = utteranceModels(printed);
  const data: PageData = { sources: report.documents.map(sourceOf), utterances, drafts: [] };
  const headline = clusterHeadline(report);
  return pageOf(assets, data, headline, [
    h(
      'header',
      { class: 'masthead' },
      h('p', { class: 'brand' }, 'misquote'),
      h('h1', {}, headline),
      h(
        'p',
        { class: 'standfirst' },
        `${plural(report.summary.quotations, 'quotation')} in ${plural(report.documents.length - unreadOf(report).length, 'document')}`,
      ),
      unreadView(report),
    ),
    toolsView(report),
    h('main', { id: 'content', tabindex: '-1' }, utterancesView(data, 'Utterances, each with its earliest wording')),
    footer(report),
  ]);
}

/** Drafts, those with findings first; `uncounted`: how many clean ones are left out. */
function draftModels(printed: Printed): { drafts: DraftModel[]; uncounted: number } {
  const { report, documents } = printed;
  const models = findingModels(printed);
  const findings = grouped(report.findings, ({ document }) => document);
  const quotations = grouped(report.quotations, ({ document }) => document);
  const texts = byId(documents);
  const modelOf = (document: ReportDocument): DraftModel[] => {
    const text = texts.get(document.id);
    if (text === undefined) return [];
    const own = findings.get(document.id) ?? [];
    const said = quotations.get(document.id) ?? [];
    const count = (severity: Severity): number => own.filter((finding) => finding.severity === severity).length;
    return [
      {
        id: document.id,
        source: sourceOf(document),
        title: oneLine(document.title ?? ''),
        language: document.language,
        quotations: said.filter(({ kind }) => kind !== 'other').length,
        counts: { error: count('error'), warning: count('warning'), info: count('info') },
        blocks: blocksOf(text, said, own, models),
      },
    ];
  };
  const drafts = report.documents.filter(({ role, error }) => role === 'draft' && error === undefined);
  const isClean = ({ id }: ReportDocument): boolean => !findings.has(id);
  const clean = drafts.filter(isClean);
  return {
    drafts: [...drafts.filter((draft) => !isClean(draft)), ...clean.slice(0, MOST_CLEAN)].flatMap(modelOf),
    uncounted: Math.max(0, clean.length - MOST_CLEAN),
  };
}

/** How many of the drafts stand in the page from the beginning. */
function fitting(drafts: readonly DraftModel[]): number {
  let copy = 0;
  const over = drafts.findIndex(({ blocks }, i) => {
    for (const { pieces } of blocks)
      for (const piece of pieces) copy += (typeof piece === 'string' ? piece : piece.text).length;
    return i > 0 && (copy > MOST_COPY || i >= MOST_DRAFTS);
  });
  return over === -1 ? drafts.length : over;
}

/** A single draft is open whatever was found; of several, those with errors or warnings are. */
function isOpenAtFirst({ counts }: DraftModel, all: readonly DraftModel[]): boolean {
  return all.length === 1 || counts.error + counts.warning > 0;
}

function utterancesView({ utterances, sources }: PageData, title: string): ElementNode | null {
  if (utterances.length === 0) return null;
  return h(
    'section',
    { id: 'utterances', 'aria-labelledby': 'utterances-title', tabindex: '-1' },
    h('h2', { id: 'utterances-title' }, title),
    h(
      'p',
      { class: 'signs' },
      h('span', {}, '● the same words'),
      ' ',
      h('span', {}, '◐ a marked cut or brackets'),
      ' ',
      h('span', {}, '◆ other words'),
    ),
    h(
      'div',
      { class: 'list', 'data-list': 'utterances' },
      utterances.slice(0, MOST_UTTERANCES).map((utterance) => utteranceView(utterance, sources)),
    ),
  );
}

function unreadOf({ documents }: Report): ReportDocument[] {
  return documents.filter(({ error }) => error !== undefined);
}

function unreadView(report: Report): ElementNode | null {
  const unread = unreadOf(report);
  if (unread.length === 0) return null;
  return h(
    'div',
    { class: 'unread' },
    h('p', {}, `${plural(unread.length, 'file')} could not be read:`),
    h(
      'ul',
      {},
      unread.map(({ error }) => h('li', {}, oneLine(error ?? ''))),
    ),
  );
}

function footer({ tool }: Report): ElementNode {
  return h(
    'footer',
    {},
    h('p', {}, `misquote ${tool.version}. It says what differs from the earliest source given, not what is true.`),
    h(
      'p',
      { class: 'keys', hidden: true },
      ...(
        [
          ['j', 'next finding'],
          ['k', 'the one before'],
          ['Enter', 'who has it'],
          ['Esc', 'close'],
          ['/', 'search'],
        ] as const
      ).flatMap(([key, does]): Child[] => [h('kbd', {}, key), ` ${does}  `]),
    ),
  );
}

function pageOf(assets: PageAssets, data: PageData, title: string, body: readonly (ElementNode | null)[]): string {
  const policy = `default-src 'none'; script-src '${assets.scriptDigest}'; style-src '${assets.styleDigest}'; base-uri 'none'; form-action 'none'`;
  const nodes = body.filter((node) => node !== null);
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    OWN_PAGE,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escapeMarkup(title)}</title>`,
    `<style>${assets.style}</style>`,
    '</head>',
    '<body>',
    '<a class="skip" href="#content">Skip to the findings</a>',
    ...nodes.map(toHtml),
    // A data block is not run; `<` is the one character that could end it.
    `<script type="application/json" id="data">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`,
    `<script>${assets.script}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
