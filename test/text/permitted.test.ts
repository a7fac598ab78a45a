/** The table of permitted edits, cell by cell where the houses differ. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { EditClass, EditKind } from '../../src/model/collation.ts';
import type { Medium } from '../../src/model/document.ts';
import { type EditAction, PROFILES, permittedIn, permittedTable, type Profile } from '../../src/text/permitted.ts';

const CELLS: readonly (readonly [Profile, EditClass, Medium | null, EditAction])[] = [
  ['default', 'glyph', null, 'pass'],
  ['default', 'capital', 'written', 'pass'],
  ['default', 'cut-at-end', null, 'pass'],
  ['default', 'split', null, 'pass'],
  ['default', 'ellipsis', null, 'pass'],
  ['default', 'bracket', null, 'pass'],
  ['default', 'bracket-of-substance', null, 'warning'],
  ['default', 'sic', null, 'pass'],
  ['default', 'contraction', null, 'minor'],
  ['default', 'spelling', null, 'minor'],
  ['default', 'number-format', null, 'minor'],
  ['default', 'abbreviation', null, 'minor'],
  ['default', 'dialect', null, 'minor'],
  ['default', 'filler', 'spoken', 'minor'],
  ['default', 'filler', null, 'minor'],
  ['default', 'filler', 'written', 'finding'],
  ['default', 'masked-obscenity', null, 'minor'],
  ['default', 'compound', null, 'minor'],
  ['default', 'name-variant', null, 'minor'],
  ['default', 'speech-grammar', 'spoken', 'finding'],
  ['default', 'omission', null, 'finding'],
  ['default', 'reworded', null, 'finding'],
  ['ap', 'filler', 'spoken', 'finding'],
  ['ap', 'sic', null, 'minor'],
  ['ap', 'abbreviation', null, 'pass'],
  ['ap', 'dialect', null, 'pass'],
  ['ap', 'speech-grammar', 'spoken', 'finding'],
  ['reuters', 'masked-obscenity', null, 'pass'],
  ['reuters', 'filler', 'spoken', 'minor'],
  ['nyt', 'filler', 'spoken', 'finding'],
  ['nyt', 'speech-grammar', 'spoken', 'finding'],
  ['wapo', 'speech-grammar', 'spoken', 'finding'],
  ['guardian', 'filler', 'spoken', 'pass'],
  ['guardian', 'speech-grammar', 'spoken', 'warning'],
  ['guardian', 'speech-grammar', null, 'warning'],
  ['guardian', 'speech-grammar', 'written', 'finding'],
  ['guardian', 'omission', 'spoken', 'finding'],
  ['wsj', 'dialect', null, 'pass'],
  ['wsj', 'speech-grammar', 'spoken', 'warning'],
  ['wsj', 'speech-grammar', 'written', 'finding'],
];

for (const [profile, kind, medium, action] of CELLS) {
  test(`${profile}: ${kind}, ${medium ?? 'medium unknown'}`, () => {
    assert.is(permittedIn(profile, {})({ class: kind, kind: 'other' }, medium), action);
  });
}

test('a negation, number, name or modal changed is a finding in every house, whatever a newsroom sets', () => {
  for (const profile of PROFILES) {
    const permitted = permittedIn(profile, { reworded: 'pass', omission: 'pass', 'speech-grammar': 'pass' });
    for (const kind of ['negation', 'number', 'name', 'modality'] as const satisfies readonly EditKind[]) {
      for (const of of ['reworded', 'omission', 'speech-grammar'] as const) {
        assert.is(permitted({ class: of, kind }, 'spoken'), 'finding');
      }
    }
  }
});

test('a newsroom sets any other cell, over its house', () => {
  assert.is(permittedIn('nyt', { filler: 'pass' })({ class: 'filler', kind: 'other' }, 'written'), 'pass');
  assert.is(
    permittedIn('default', { contraction: 'finding' })({ class: 'contraction', kind: 'other' }, null),
    'finding',
  );
  assert.is(permittedIn('ap', { reworded: 'warning' })({ class: 'reworded', kind: 'hedge' }, null), 'warning');
});

test('every cell of every house says where it comes from', () => {
  for (const profile of PROFILES) {
    for (const cell of Object.values(permittedTable(profile))) assert.ok(cell.guide.length > 5);
  }
});

test.run();
