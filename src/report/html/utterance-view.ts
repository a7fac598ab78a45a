import { collationView } from './collation.ts';
import { sourceView } from './finding-view.ts';
import type { SourceModel, UtteranceModel, WitnessModel } from './model.ts';
import { h } from './node.ts';
import type { Child, ElementNode } from './node.ts';
import { BASIS, CHANGE } from './words.ts';

/** Signs of the time line, of one shape each, so that they are told apart without colour. */
const SIGN: Readonly<Record<WitnessModel['change'], string>> = {
  none: '●',
  cosmetic: '●',
  bracketed: '◐',
  elided: '◐',
  wording: '◆',
};

/** An utterance: its earliest wording, and below it, on a time line, who reads what. */
export function utteranceView(utterance: UtteranceModel, sources: readonly SourceModel[], prefix = 'u-'): ElementNode {
  const { id, speaker, lemma, witnesses, basis } = utterance;
  const lines = witnesses.map((witness, i) => witnessView(witness, i, witnesses, sources, basis));
  return h(
    'article',
    { class: 'utterance', id: `${prefix}${id}`, tabindex: '-1' },
    speaker === '' ? null : h('p', { class: 'speaker' }, speaker),
    h(
      'p',
      { class: 'lemma', dir: 'auto' },
      lemma.flatMap(({ text, marked }, i): Child[] => [i === 0 ? '' : ' ', marked ? h('mark', {}, text) : text]),
    ),
    h('ol', { class: 'witnesses' }, lines),
  );
}

function witnessView(
  witness: WitnessModel,
  at: number,
  all: readonly WitnessModel[],
  sources: readonly SourceModel[],
  basis: UtteranceModel['basis'],
): ElementNode {
  const { change, cells, place } = witness;
  const source = sources[witness.source];
  const before = sources[all[at - 1]?.source ?? -1];
  if (source === undefined) throw new RangeError('a witness has a source');
  const isSameDay = before !== undefined && before.date === source.date && source.date !== '';
  return h(
    'li',
    { class: change === 'none' ? 'cosmetic' : change },
    h('span', { class: isSameDay ? 'date again' : 'date' }, source.date === '' ? 'no date' : source.date),
    h('span', { class: 'sign', 'aria-hidden': 'true' }, SIGN[change]),
    h(
      'div',
      { class: 'witness' },
      h('strong', {}, source.label),
      ' ',
      h('span', { class: 'reading' }, ...(at === 0 ? [BASIS[basis]] : readingView(witness))),
      ' ',
      h('span', { class: 'place' }, place),
      cells === null || at === 0
        ? null
        : h(
            'details',
            {},
            h('summary', {}, 'Both wordings'),
            collationView(cells, 'Here', 'Earliest'),
            h('p', { class: 'from' }, sourceView({ ...source, place })),
          ),
    ),
  );
}

/** Readings shown before the others are only counted. */
const SHOWN = 3;

/** `eastern ] western`, as an apparatus has it. */
function readingView({ change, readings }: WitnessModel): Child[] {
  if (change !== 'wording' || readings.length === 0) return [CHANGE[change]];
  const listed = readings
    .slice(0, SHOWN)
    .flatMap(({ before, after }, i): Child[] => [
      i === 0 ? '' : '; ',
      ...(after === '' ? ['leaves out ', h('del', {}, before)] : [h('b', {}, after)]),
      ...(before === '' ? [' added'] : after === '' ? [] : [' for ', h('i', {}, before)]),
    ]);
  const more = readings.length - SHOWN;
  return more > 0 ? [...listed, ` and ${more} more`] : listed;
}
