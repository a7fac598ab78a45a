/** Conversations set with dashes. A list may look so: it is nobody's words. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { extract } from '../../src/extract/extract.ts';
import type { BlockKind, Language } from '../../src/model/document.ts';
import { articleOf } from '../support/documents.ts';

/** Each quotation as `kind: words`, its strings parted by a bar. */
function lines(text: string, language: Language = 'es', kind: BlockKind = 'paragraph'): string[] {
  return extract(articleOf(text, { language, kind })).quotations.map(
    ({ kind, spans }) => `${kind}: ${spans.map(({ start, end }) => text.slice(start, end)).join(' | ')}`,
  );
}

const TABLE: readonly (readonly [string, string, readonly string[], Language?])[] = [
  ['an attribution behind a dash', '—No lo sé —dijo ella.', ['direct: No lo sé']],
  ['an attribution between dashes', '—No lo sé —dijo Ana Belmonte—. Mañana.', ['direct: No lo sé | Mañana.']],
  ['stops behind the dash', '—No lo sé —dijo Ana Belmonte—, : ; mañana.', ['direct: No lo sé | mañana.']],
  ['an attribution behind a comma', '— Le pont tient, répond Jean Madec.', ['direct: Le pont tient,'], 'fr'],
  [
    'an attribution between commas',
    '— Le pont tient, répond Jean Madec, et il tiendra.',
    ['direct: Le pont tient, | et il tiendra.'],
    'fr',
  ],
  ['Italian', '— Il molo regge — dice Carla Monti.', ['direct: Il molo regge'], 'it'],
  ['Portuguese', '— O cais aguenta — disse ele.', ['direct: O cais aguenta'], 'pt'],
  ['half dashes', '– No lo sé – dijo Ana Belmonte.', ['direct: No lo sé']],
  ['bars', '―No lo sé ―dijo Ana Belmonte.', ['direct: No lo sé']],
  ['white space before the dash', '  —No lo sé —dijo Ana Belmonte.', ['direct: No lo sé']],
  [
    'an aside of the speaker',
    '—Mañana —si no llueve— abrimos —dijo Ana Belmonte.',
    ['direct: Mañana | si no llueve | abrimos'],
  ],
  [
    'a dash inside a word or a range',
    '—Abrimos de 8—10 y de 4—6 en Mar—Sol —dijo Ana Belmonte.',
    ['direct: Abrimos de 8—10 y de 4—6 en Mar—Sol'],
  ],
  ['a dash behind the last word', '—No lo sé— dijo Ana Belmonte.', ['direct: No lo sé']],
  [
    'words behind an attribution that look like one',
    '—No lo sé —dijo Ana Belmonte—, dice Juan que no.',
    ['direct: No lo sé | dice Juan que no.'],
  ],
  ['words at the head that look like one', '—dice Ana que no —dijo él.', ['direct: dice Ana que no']],
  ['no words but a pause', '—… —dijo Ana Belmonte.', []],
  ['a list', '— tres barcos\n— dos puentes', []],
  ['a hyphen', '- No lo sé - dijo Ana Belmonte.', []],
  ['a language that sets no conversation so', '— The pier holds — said Quill.', [], 'en'],
  [
    'a question that nobody is said to ask, beside its answer',
    '—¿Se queda?\n—Sí —dijo Ana Belmonte.\n—¿Sola?',
    ['other: ¿Se queda?', 'direct: Sí', 'other: ¿Sola?'],
  ],
  [
    'a list on the same page as a conversation',
    '—tres barcos\nLlueve.\n—Sí —dijo Ana Belmonte.\nLlueve.\n—dos puentes',
    ['direct: Sí'],
  ],
];

for (const [name, text, expected, language] of TABLE) test(name, () => assert.equal(lines(text, language), expected));

test('headings and list items are no conversation', () => {
  for (const kind of ['heading', 'list-item'] as const) {
    assert.equal(lines('—No lo sé —dijo Ana Belmonte.', 'es', kind), [], kind);
  }
});

test('what is said is a quotation of dialogue, whole, its words without the dash', () => {
  assert.equal(extract(articleOf('—No —dijo ella.', { language: 'es' })), {
    quotations: [
      {
        id: 'd1q1',
        document: 'd1',
        kind: 'direct',
        form: 'dialogue',
        spans: [{ start: 1, end: 3 }],
        content: [{ start: 1, end: 3 }],
        balanced: true,
      },
    ],
    strayMarks: [],
  });
});

test.run();
