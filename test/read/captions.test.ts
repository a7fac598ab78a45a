/**
 * Captions as their producers write them: WebVTT with voices as meeting software exports it, with rolled-up lines as
 * video sites make it, SRT as broadcasters and editors of subtitles do.
 */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { extract } from '../../src/pipeline/extract.ts';
import { blocksOf, heldAgainst, sourceOf } from '../support/held-against.ts';
import { processorTime } from '../support/processor-time.ts';

const MEETING = `WEBVTT - Committee on Inland Waters
Language: en-GB

STYLE
::cue { color: lime }

NOTE
Corrected by hand “where the sound failed”.

1
00:00:01.000 --> 00:00:04.000 align:start position:0%
<v Edda Voss>The ferry has <i>not</i> made a crown

2
00:00:04.000 --> 00:00:07.500
since the bridge &amp; the new quay were opened.

3
00:00:07.500 --> 00:00:09.000
<v Edda Voss>We told the ministry twice.

4
00:00:09.000 --> 00:00:11.000
<v.first.loud Jarek Sool>And what did they say?</v>
<v Edda Voss>Nothing at all, not a line.

5
00:00:11.000 --> 00:00:13.000
[APPLAUSE]
`;

test('voices carry over, and sentences run across cues', async () => {
  const document = await sourceOf({ path: 'hearing-2024-03-01.vtt', text: MEETING });
  assert.is(document.text.length, MEETING.length);
  assert.equal(
    [document.form, document.medium, document.language, document.published],
    ['transcript', 'spoken', 'en', { value: '2024-03-01', basis: 'file-name' }],
  );
  assert.equal(blocksOf(document), [
    'label: Edda Voss',
    'The ferry has not made a crown since the bridge & the new quay were opened. We told the ministry twice.',
    'label: Jarek Sool',
    'And what did they say?',
    'label: Edda Voss',
    'Nothing at all, not a line.',
  ]);
  assert.equal(
    extract(document).map(({ speaker, line }) => [speaker?.name, speaker?.mention?.text, line]),
    [
      ['Edda Voss', 'Edda Voss', 12],
      ['Jarek Sool', 'Jarek Sool', 24],
      ['Edda Voss', 'Edda Voss', 25],
    ],
  );
});

test('a draft is held against the captions', async () => {
  const file = { path: 'hearing.vtt', text: MEETING };
  assert.equal(
    await heldAgainst(
      file,
      '“The ferry has not made a crown since the bridge and the new quay were opened,” Edda Voss said. “We told the ministry twice.”\n',
    ),
    [],
  );
  assert.equal(
    await heldAgainst(
      file,
      '“The ferry has not made a crown since the bridge and the old quay were opened,” Edda Voss said.\n',
    ),
    ['altered-wording: new → old'],
  );
  assert.equal(
    await heldAgainst(
      file,
      '“The ferry has not made a crown since the bridge and the new quay were opened,” Jarek Sool said.\n',
    ),
    ['misattributed-quote'],
  );
});

const BROADCAST = `1\r
00:00:01,000 --> 00:00:03,000\r
{\\an8}>> REPORTER: Who knew of that\r
before the board did?\r
\r
2\r
00:00:03,000 --> 00:00:05,000\r
- Everybody on the quay.\r
- And at the bank.\r
\r
3\r
00:00:05,500 --> 00:00:08,000\r
Remember: the bank\r
(door slams)\r
<font color="#ff0000">owns the quay.</font>\r
\r
4\r
00:00:08,500 --> 00:00:09,900\r
>> Ana López: No bank of this town owns anything.\r
`;

test('labels, marks of a change, and dashes for two speakers', async () => {
  const document = await sourceOf({ path: 'evening.srt', text: BROADCAST });
  assert.equal(blocksOf(document), [
    'label: REPORTER',
    'Who knew of that before the board did?',
    'Everybody on the quay.',
    'And at the bank. Remember: the bank owns the quay.',
    'label: Ana López',
    'No bank of this town owns anything.',
  ]);
  assert.equal(
    extract(document).map(({ speaker }) => speaker?.name ?? null),
    ['REPORTER', null, null, 'Ana López'],
  );
  assert.equal(
    await heldAgainst(
      { path: 'evening.srt', text: BROADCAST },
      '“No bank of this town owns anything,” Ana López said.\n',
    ),
    [],
  );
});

test('lines that a machine rolls up are read once', async () => {
  const text = `WEBVTT
Kind: captions
Language: en

00:00:00.160 --> 00:00:02.310 align:start position:0%
 
the<00:00:00.400><c> weir</c><00:00:00.900><c> will</c><00:00:01.200><c> not</c>

00:00:02.310 --> 00:00:02.320 align:start position:0%
the weir will not
 

00:00:02.320 --> 00:00:05.000 align:start position:0%
the weir will not
open<00:00:02.700><c> before</c><00:00:03.000><c> the</c><00:00:03.400><c> eels</c><00:00:03.900><c> return</c>

00:00:05.000 --> 00:00:05.010 align:start position:0%
open before the eels return
 

00:00:05.010 --> 00:00:07.000 align:start position:0%
open before the eels return
to<00:00:05.300><c> the</c><00:00:05.500><c> upper</c><00:00:05.900><c> lake</c>
`;
  assert.equal(blocksOf(await sourceOf({ path: 'video.en.vtt', text })), [
    'the weir will not open before the eels return to the upper lake',
  ]);
  assert.equal(
    await heldAgainst(
      { path: 'video.en.vtt', text },
      '“The weir will not open before the eels return to the upper lake,” Jarek Sool said.\n',
    ),
    [],
  );
  assert.equal(
    await heldAgainst(
      { path: 'video.en.vtt', text },
      '“The weir will open before the eels return to the upper lake,” Jarek Sool said.\n',
    ),
    ['altered-wording: not → '],
  );
});

test('captions are recognised by their content', async () => {
  for (const text of [MEETING, BROADCAST]) {
    assert.is((await sourceOf({ path: 'captions.txt', text })).form, 'transcript');
  }
});

test('a file without a cue is told', async () => {
  try {
    await sourceOf({ path: 'empty.vtt', text: 'WEBVTT\n\nNOTE nothing here\n' });
    assert.unreachable();
  } catch (error) {
    assert.match((error as Error).message, /^empty\.vtt: no cue with words in it; .+$/);
  }
});

const HOSTILE: Readonly<Record<string, string>> = {
  'timing lines': '00:00:01.000 --> 00:00:02.000\n',
  'cues without a gap': '00:00:01.000 --> 00:00:02.000\n<v A B>x\n',
  'tags that never close': '<v ',
  'overrides that never close': '{\\',
  brackets: '[(',
  'nested brackets': '[[[[]',
  colons: 'A:',
  ampersands: '&',
};

for (const [name, piece] of Object.entries(HOSTILE)) {
  test(`half a million characters of ${name}`, async () => {
    const text = `WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nx\n${piece.repeat(500_000 / piece.length)}`;
    const started = processorTime();
    assert.is((await sourceOf({ path: 'a.vtt', text })).text.length, text.length);
    assert.ok(processorTime() - started < 20_000, `${processorTime() - started} ms`);
  });
}

test('what stands in no cue is told', async () => {
  const srt = '1\n00:00:01,000 --> 00:00:02,000\nThe weir holds.\n\n2\n00:00:03,000 --> 00:00:04,000\nIt is dry.\n';
  const vtt = `WEBVTT - The weir\nKind: captions\nLanguage: en\n\nNOTE\nBy hand\n\n${srt.replaceAll(',', '.')}`;
  const warningsOf = async (name: string, text: string) => (await sourceOf({ path: name, text })).warnings ?? [];
  const told = (where: string, times: string): string[] => [
    `line ${where}: stands in no cue and is not read: a cue has a line like ${times}`,
  ];
  const [ofSrt, ofVtt] = ['00:00:01,000 --> 00:00:02,000', '00:01.000 --> 00:02.000'];
  assert.equal(await warningsOf('a.srt', srt), []);
  assert.equal(await warningsOf('a.vtt', vtt), []);
  assert.equal(await warningsOf('a.srt', srt.replace('03,000 -->', '03,000 ->')), told('6 (and 1 more)', ofSrt));
  assert.equal(await warningsOf('a.srt', srt.replace('03,000 -->', '03 -->')), told('6 (and 1 more)', ofSrt));
  assert.equal(await warningsOf('a.srt', srt.replace('holds.\n', 'holds.\n\nSo it does.\n')), told('5', ofSrt));
  assert.equal(await warningsOf('a.vtt', vtt.replace('\nNOTE', '\n“It holds,” she said.\n\nNOTE')), told('5', ofVtt));
  assert.equal(await warningsOf('a.vtt', vtt.replace('Kind', '“It holds,” she said.\nKind')), told('2', ofVtt));
});

test.run();
