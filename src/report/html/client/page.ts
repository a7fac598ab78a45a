/**
 * What the page does: filters, search, keys, colours, and the parts of long lists that are not in it from the beginning. It
 * reads the page's own data and writes text nodes; nothing from a document is ever run or taken for markup.
 */
import { copyView, draftView } from '../draft-view.ts';
import type { DraftModel, PageData } from '../model.ts';
import { h } from '../node.ts';
import { utteranceView } from '../utterance-view.ts';
import { one, toDom } from './dom.ts';
import { draftMatches, isAskedFor, isEverything, utteranceWords } from './filters.ts';
import type { Filter } from './filters.ts';
import { LongList } from './long-list.ts';
import { startTheme } from './theme.ts';

const data: PageData = JSON.parse(one('#data')?.textContent ?? '{"sources":[],"utterances":[],"drafts":[]}');
const tools = one<HTMLElement>('.tools');
const search = one<HTMLInputElement>('input[type=search]');
const rule = one<HTMLSelectElement>('.tools select');
const toggles = [...document.querySelectorAll<HTMLButtonElement>('.toggle')];

const draftList = listOf('drafts', data.drafts, draftNode);
const inPage = document.querySelectorAll('[data-list=utterances] > .utterance').length;
const utteranceList = listOf('utterances', data.utterances.slice(inPage), (utterance) =>
  toDom(utteranceView(utterance, data.sources)),
);
const byId = new Map(data.utterances.map((utterance) => [utterance.id, utterance]));
const labels = data.sources.map(({ label }) => label);
let words: ReadonlyMap<string, string> | null = null;

function listOf<Item>(name: string, items: readonly Item[], make: (item: Item) => Node): LongList<Item> | null {
  const container = one(`[data-list=${name}]`);
  return container === null || items.length === 0 ? null : new LongList(container, items, make);
}

/** A draft whose copy is made when it is opened. */
function draftNode(draft: DraftModel): Node {
  const isOpen = draft.counts.error + draft.counts.warning > 0;
  const node = toDom(draftView(draft, { isOpen, withCopy: isOpen })) as HTMLDetailsElement;
  node.addEventListener('toggle', () => {
    if (node.open && one('.copy', node) === null) {
      node.append(toDom(copyView(draft)));
      applyToFindings(node, filterNow());
    }
  });
  applyToFindings(node, filterNow());
  return node;
}

function filterNow(): Filter {
  return {
    without: new Set(
      toggles.filter((one) => one.getAttribute('aria-pressed') === 'false').map((one) => one.dataset['severity'] ?? ''),
    ),
    rule: rule?.value ?? '',
    words: search?.value.trim().toLowerCase() ?? '',
  };
}

/** Hides the findings of a draft that are not asked for; the draft's own name finds them all. */
function applyToFindings(draft: HTMLElement, filter: Filter): number {
  const isNamed = (one('summary', draft)?.textContent ?? '').toLowerCase().includes(filter.words);
  let shown = 0;
  for (const finding of draft.querySelectorAll<HTMLElement>('.finding')) {
    const { severity = '', rule: ofRule = '' } = finding.dataset;
    const isShown =
      isAskedFor(filter, severity, ofRule) &&
      (isNamed || (finding.textContent ?? '').toLowerCase().includes(filter.words));
    finding.hidden = !isShown;
    if (isShown) shown++;
  }
  return shown;
}

function apply(): void {
  const filter = filterNow();
  const all = isEverything(filter);
  for (const draft of document.querySelectorAll<HTMLElement>('.draft')) {
    const shown = applyToFindings(draft, filter);
    draft.hidden = !all && shown === 0;
  }
  draftList?.refresh((draft) => draftMatches(filter, draft));
  applyToUtterances(filter);
  tell(all);
}

function applyToUtterances({ words: sought }: Filter): void {
  words ??= new Map(data.utterances.map((utterance) => [utterance.id, utteranceWords(utterance, labels)]));
  const matches = (id: string): boolean => words?.get(id)?.includes(sought) === true;
  const standing = [...document.querySelectorAll<HTMLElement>('[data-list=utterances] > .utterance')].slice(0, inPage);
  for (const node of standing) node.hidden = !matches(node.id.slice('u-'.length));
  utteranceList?.refresh(({ id }) => matches(id));
}

function tell(all: boolean): void {
  const status = one('.shown');
  if (status === null) return;
  const findings = document.querySelectorAll('.finding').length;
  const shown = visibleFindings().length;
  const rest = draftList === null || draftList.length === 0 ? '' : ', more below';
  if (findings === 0) {
    const sought = search?.value.trim().toLowerCase() ?? '';
    const count = data.utterances.filter(({ id }) => words?.get(id)?.includes(sought)).length;
    status.textContent = all ? '' : `${count} of ${data.utterances.length} utterances`;
  } else status.textContent = all ? '' : `${shown} shown${rest}`;
}

function visibleFindings(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('.finding:not([hidden])')].filter(
    (finding) => finding.closest('[hidden]') === null,
  );
}

/** Goes to the next finding, or the one before. */
function step(by: 1 | -1): true {
  const findings = visibleFindings();
  const current = document.activeElement?.closest<HTMLElement>('.finding') ?? null;
  const at = current === null ? -1 : findings.indexOf(current);
  let next = findings[at === -1 && by === -1 ? -1 : at + by];
  if (next === undefined && by === 1 && draftList?.more() === true) next = visibleFindings()[at + 1];
  if (next === undefined) return true;
  const draft = next.closest('details');
  if (draft !== null) draft.open = true;
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: 'center' });
  return true;
}

/** Opens below `opener` all who have its words, or closes that again. */
function toggleEvidence(opener: HTMLElement, id: string): void {
  const place = opener.closest('.block, .finding');
  const utterance = byId.get(id);
  if (place === null || utterance === undefined) return;
  const next = place.nextElementSibling;
  const isOpen = next?.classList.contains('evidence') === true && next.getAttribute('data-utterance') === id;
  closeEvidence();
  if (isOpen) return;
  const close = h('button', { type: 'button', class: 'close' }, 'Close');
  const panel = toDom(
    h(
      'aside',
      { class: 'evidence', 'aria-label': 'All who have these words', tabindex: '-1', 'data-utterance': id },
      utteranceView(utterance, data.sources, 'open-'),
      close,
    ),
  ) as HTMLElement;
  place.after(panel);
  opened = { panel, opener };
  panel.focus({ preventScroll: true });
  panel.scrollIntoView({ block: 'nearest' });
}

let opened: { readonly panel: HTMLElement; readonly opener: HTMLElement } | null = null;

function closeEvidence(): boolean {
  if (opened === null) return false;
  const { panel, opener } = opened;
  const hadFocus = panel.contains(document.activeElement);
  panel.remove();
  opened = null;
  if (hadFocus) opener.focus();
  return true;
}

const KEYS: Readonly<Record<string, () => boolean>> = {
  j: () => step(1),
  k: () => step(-1),
  ArrowDown: () => isAtFinding() && step(1),
  ArrowUp: () => isAtFinding() && step(-1),
  Enter: () => {
    const finding = document.activeElement;
    if (!(finding instanceof HTMLElement) || !finding.classList.contains('finding')) return false;
    one<HTMLElement>('a.more', finding)?.click();
    return true;
  },
  Escape: () => closeEvidence(),
  '/': () => {
    search?.focus();
    return true;
  },
};

/** The arrows step only from a finding: elsewhere they scroll. */
function isAtFinding(): boolean {
  return document.activeElement?.classList.contains('finding') === true;
}

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const { target } = event;
  if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement) {
    if (event.key === 'Escape') target.blur();
    return;
  }
  if (KEYS[event.key]?.() === true) event.preventDefault();
});

document.addEventListener('click', (event) => {
  if (!(event.target instanceof Element)) return;
  if (event.target.closest('.close') !== null) closeEvidence();
  const link = event.target.closest<HTMLAnchorElement>('a[href^="#"]');
  const target = link?.getAttribute('href') ?? '';
  if (link === null) return;
  if (target.startsWith('#u-')) {
    event.preventDefault();
    toggleEvidence(link, target.slice('#u-'.length));
  } else if (/^#f\d+$/.test(target)) {
    event.preventDefault();
    const finding = document.getElementById(target.slice(1));
    finding?.focus({ preventScroll: true });
    finding?.scrollIntoView({ block: 'nearest' });
  }
});

for (const toggle of toggles) {
  toggle.addEventListener('click', () => {
    toggle.setAttribute('aria-pressed', String(toggle.getAttribute('aria-pressed') === 'false'));
    apply();
  });
}
rule?.addEventListener('change', apply);

/** Milliseconds without a key before a search begins. */
const PAUSE = 120;
let pause = 0;
search?.addEventListener('input', () => {
  clearTimeout(pause);
  pause = window.setTimeout(apply, PAUSE);
});

if (tools !== null) tools.hidden = false;
const keys = one<HTMLElement>('.keys');
if (keys !== null) keys.hidden = false;
startTheme(one<HTMLButtonElement>('.theme'));
