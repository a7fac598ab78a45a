/** An edit is told in whole written words, and edits that touch are one. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Language } from '../../src/model/document.ts';
import type { EditClass } from '../../src/model/collation.ts';
import { mergeTouching } from '../../src/text/widen-edits.ts';
import { collated } from '../support/collated.ts';

/** A reading, the earlier text, the change, and each edit as `op/kind/class: before > after`. */
type Row = readonly [mode: 'global' | 'within', reading: string, earlier: string, ...told: string[]];

function check(name: string, rows: readonly Row[], language: Language = 'en'): void {
  for (const [mode, reading, earlier, ...told] of rows) {
    test(`${name}: ${mode}: ${reading} ← ${earlier}`, () =>
      assert.equal(collated(mode, reading, earlier, language), told));
  }
}

check('a change inside a written word is shown with the whole word', [
  ['global', "we don't go home", 'we do go home', 'wording', "replace/negation/reworded: do > don't"],
  ['global', 'we do go home', "we don't go home", 'wording', "replace/negation/omission: don't > do"],
  ['global', "don't go home", 'do go home', 'wording', "replace/negation/reworded: do > don't"],
  ['global', "we don't", 'we do', 'wording', "replace/negation/reworded: do > don't"],
  ['global', "we'll go home", "we'd go home", 'wording', "replace/modality/reworded: we'd > we'll"],
  ['global', 'we go home', "we'll go home", 'wording', "replace/modality/omission: we'll > we"],
  ['global', "we'll go home", 'we go home', 'wording', "replace/modality/reworded: we > we'll"],
  ['global', "I'd've gone home", "I'd gone home", 'wording', "replace/tense/reworded: I'd > I'd've"],
  ['global', "I'd gone home", "I'd've gone home", 'wording', "replace/tense/omission: I'd've > I'd"],
  ['global', "I'd've gone home", "I'd not gone home", 'wording', "replace/negation/reworded: I'd not > I'd've"],
  ['global', "you're late today", "they're late today", 'wording', "replace/other/reworded: they're > you're"],
  ['global', "they'll row", "we'll row", 'wording', "replace/other/reworded: we'll > they'll"],
  ['global', "the mayor's old boat", "the pilot's old boat", 'wording', "replace/other/reworded: pilot's > mayor's"],
  [
    'global',
    "the mayor's boat's old",
    "the mayor's boat is new",
    'wording',
    "replace/other/contraction: boat is > boat's",
    'replace/other/reworded: new > old',
  ],
  ['global', "it doesn't go", 'it does never go', 'wording', "replace/other/reworded: does never > doesn't"],
  [
    'global',
    "the old pilot isn't here",
    'the pilot is here',
    'wording',
    'insert/other/reworded:  > old',
    "replace/negation/reworded: is > isn't",
  ],
  ['within', "we saw it isn't here", 'we saw it was here', 'wording', "replace/negation/reworded: was > isn't"],
  ['within', 'cannot we go', 'can we go', 'wording', 'replace/negation/reworded: can > cannot'],
]);

check('changes that follow on each other', [
  [
    'global',
    'the red old boat is here',
    'the new wet boat is here',
    'wording',
    'replace/other/reworded: new wet > red old',
  ],
  [
    'global',
    'we saw … … the pier',
    'we saw the boats and the pier',
    'elided',
    'replace/other/ellipsis: the boats and > … …',
  ],
  [
    'global',
    'We saw the pier here',
    'we say the Pier here',
    'wording',
    'replace/other/capital: we > We',
    'replace/other/reworded: say > saw',
    'replace/other/capital: Pier > pier',
  ],
  [
    'global',
    'the web site is here',
    'the website was here',
    'wording',
    'replace/other/compound: website > web site',
    'replace/tense/reworded: was > is',
  ],
]);

type Ranged = readonly [kind: EditClass, i: number, iEnd: number, j: number, jEnd: number];

/** Edits by class and ranges of tokens, and as what they are told. */
const TOUCHING: readonly (readonly [name: string, edits: readonly Ranged[], told: readonly Ranged[]])[] = [
  [
    'apart',
    [
      ['reworded', 0, 1, 0, 1],
      ['reworded', 2, 3, 2, 3],
    ],
    [
      ['reworded', 0, 1, 0, 1],
      ['reworded', 2, 3, 2, 3],
    ],
  ],
  [
    'of one class, on end',
    [
      ['capital', 0, 1, 0, 1],
      ['capital', 1, 3, 1, 2],
    ],
    [['capital', 0, 3, 0, 2]],
  ],
  [
    'of two classes, on end',
    [
      ['capital', 0, 1, 0, 1],
      ['glyph', 1, 2, 1, 2],
    ],
    [
      ['capital', 0, 1, 0, 1],
      ['glyph', 1, 2, 1, 2],
    ],
  ],
  [
    'two ellipses, on end',
    [
      ['ellipsis', 0, 1, 0, 1],
      ['ellipsis', 1, 2, 1, 2],
    ],
    [
      ['ellipsis', 0, 1, 0, 1],
      ['ellipsis', 1, 2, 1, 2],
    ],
  ],
  [
    'on end in the reading only',
    [
      ['capital', 0, 1, 0, 1],
      ['capital', 1, 2, 2, 3],
    ],
    [
      ['capital', 0, 1, 0, 1],
      ['capital', 1, 2, 2, 3],
    ],
  ],
  [
    'on end in the earlier text only',
    [
      ['capital', 0, 1, 0, 1],
      ['capital', 2, 3, 1, 2],
    ],
    [
      ['capital', 0, 1, 0, 1],
      ['capital', 2, 3, 1, 2],
    ],
  ],
  [
    'overlapping in the reading',
    [
      ['capital', 0, 2, 0, 1],
      ['reworded', 1, 3, 4, 5],
    ],
    [['reworded', 0, 3, 0, 5]],
  ],
  [
    'overlapping in the earlier text',
    [
      ['omission', 0, 1, 0, 3],
      ['reworded', 2, 3, 2, 4],
    ],
    [['reworded', 0, 3, 0, 4]],
  ],
  [
    'the graver first',
    [
      ['reworded', 0, 2, 0, 2],
      ['glyph', 1, 2, 1, 4],
    ],
    [['reworded', 0, 2, 0, 4]],
  ],
  [
    'neither graver',
    [
      ['capital', 0, 2, 0, 2],
      ['glyph', 1, 2, 1, 2],
    ],
    [['capital', 0, 2, 0, 2]],
  ],
  [
    'a form of speech and a bracket',
    [
      ['bracket-of-substance', 0, 2, 0, 2],
      ['speech-grammar', 1, 2, 1, 2],
    ],
    [['speech-grammar', 0, 2, 0, 2]],
  ],
  [
    'a bracket and one of substance',
    [
      ['bracket', 0, 2, 0, 2],
      ['bracket-of-substance', 1, 2, 1, 2],
    ],
    [['bracket-of-substance', 0, 2, 0, 2]],
  ],
  [
    'a cut at an end is the least',
    [
      ['cut-at-end', 0, 2, 0, 2],
      ['capital', 1, 2, 1, 2],
    ],
    [['capital', 0, 2, 0, 2]],
  ],
];

for (const [name, edits, told] of TOUCHING) {
  test(`edits that touch, in whatever order: ${name}`, () => {
    for (const order of [edits, [...edits].reverse()]) {
      const merged = mergeTouching(order.map(([kind, i, iEnd, j, jEnd]) => ({ class: kind, i, iEnd, j, jEnd })));
      assert.equal(
        merged.map((edit) => [edit.class, edit.i, edit.iEnd, edit.j, edit.jEnd]),
        told,
      );
    }
  });
}

test('edits at one place are told by where they stand in the earlier text, then by their length', () => {
  const places = (list: readonly (readonly number[])[]) =>
    mergeTouching(
      list.map(([i = 0, iEnd = 0, j = 0, jEnd = 0], k) => ({ class: k % 2 ? 'glyph' : 'capital', i, iEnd, j, jEnd })),
    ).map(({ i, iEnd, j, jEnd }) => [i, iEnd, j, jEnd]);
  const sorted = [
    [1, 1, 1, 1],
    [1, 1, 1, 2],
    [1, 2, 3, 4],
    [2, 3, 4, 5],
  ];
  assert.equal(places(sorted), sorted);
  assert.equal(places([...sorted].reverse()), sorted);
});

test('what was moved is told by itself', () => {
  const moved = { class: 'reworded', i: 0, iEnd: 2, j: 0, jEnd: 2, moved: true } as const;
  const inside = { class: 'glyph', i: 1, iEnd: 2, j: 1, jEnd: 2 } as const;
  assert.equal(mergeTouching([moved, inside]), [moved, inside]);
  assert.equal(
    mergeTouching([
      { ...inside, i: 0 },
      { ...moved, i: 0, j: 1 },
    ]).length,
    2,
  );
});

test.run();
