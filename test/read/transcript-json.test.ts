/**
 * Transcripts in JSON: as podcast hosts publish them (Podcasting 2.0), as Whisper's command line and service, WhisperX and
 * whisper.cpp write them.
 */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { extract } from '../../src/pipeline/extract.ts';
import { blocksOf, heldAgainst, sourceOf } from '../support/held-against.ts';
import { processorTime } from '../support/processor-time.ts';

const PODCAST = JSON.stringify({
  version: '1.0.0',
  segments: [
    { speaker: 'Edda Voss', startTime: 0.5, endTime: 4.2, body: 'The ferry has not made a crown' },
    { speaker: 'Edda Voss', startTime: 4.2, endTime: 8.9, body: 'since the bridge and the “new” quay were opened.' },
    { startTime: 8.9, endTime: 10, body: 'We told the ministry twice.' },
    { speaker: 'Jarek Sool', startTime: 10, endTime: 12.5, body: 'And what\ndid they say?' },
    { speaker: 'Edda Voss', startTime: 12.5, endTime: 15, body: 'Nothing at all, not a line.' },
  ],
});

test('a podcast: turns, places in the file, escapes read in place', async () => {
  for (const text of [
    PODCAST,
    JSON.stringify(JSON.parse(PODCAST), null, 2),
    PODCAST.replace('“new”', '\\u201cnew\\u201d'),
  ]) {
    const document = await sourceOf({ path: 'episode-2024-03-01.json', text });
    assert.is(document.text.length, text.length);
    assert.equal(blocksOf(document), [
      'label: Edda Voss',
      'The ferry has not made a crown since the bridge and the “new” quay were opened. We told the ministry twice.',
      'label: Jarek Sool',
      'And what did they say?',
      'label: Edda Voss',
      'Nothing at all, not a line.',
    ]);
    assert.equal([document.form, document.medium, document.published.value], ['transcript', 'spoken', '2024-03-01']);
    const turns = extract(document);
    assert.equal(
      turns.map(({ speaker }) => speaker?.name),
      ['Edda Voss', 'Jarek Sool', 'Edda Voss'],
    );
    assert.ok(text.slice(turns[1]?.spans[0]?.start).startsWith('And what\\ndid'));
  }
});

test('a draft is held against a podcast', async () => {
  const file = { path: 'episode.json', text: PODCAST };
  const said = (crown: string, name = 'Edda Voss'): string =>
    `“The ferry has not made a ${crown} since the bridge and the new quay were opened,” ${name} said.\n`;
  assert.equal(await heldAgainst(file, said('crown')), []);
  assert.equal(await heldAgainst(file, said('profit')), ['altered-wording: crown → profit']);
  assert.equal(await heldAgainst(file, said('crown', 'Jarek Sool')), ['misattributed-quote']);
});

const WORDS = [
  ' The weir will not open before the eels return',
  ' to the upper lake.',
  ' I said so in March, and I say so again in this room.',
  ' Nobody at the ministry has ever seen an eel.',
];
const whisper = (speakers: readonly (string | undefined)[]): string =>
  JSON.stringify({
    text: WORDS.join(''),
    segments: WORDS.map((text, id) => ({
      id,
      seek: 0,
      start: id * 4.0,
      end: id * 4.0 + 4,
      text,
      tokens: [50364, 440],
      temperature: 0.0,
      words: [{ word: text.split(' ')[1], start: id * 4.0, end: id * 4.0 + 0.3, score: 0.9, speaker: speakers[id] }],
      speaker: speakers[id],
    })),
    language: 'en',
  });

const PLAIN = whisper([]);
const DIARIZED = whisper(['SPEAKER_00', 'SPEAKER_00', 'SPEAKER_00', 'SPEAKER_01']);

test('a bare list of segments, as programs that call faster-whisper write it', async () => {
  const segments = WORDS.map((text, i) => ({ id: i + 1, seek: 0, start: i, end: i + 1, text, avg_logprob: -0.2 }));
  const document = await sourceOf({ path: 'interview.json', text: JSON.stringify(segments) });
  assert.is(document.form, 'transcript');
  assert.equal(blocksOf(document), [WORDS.join('').trim()]);
});

test('Whisper without speakers: one voice with no name, and drafts are held against it', async () => {
  const document = await sourceOf({ path: 'interview.json', text: PLAIN });
  assert.equal(blocksOf(document), [WORDS.join('').trim()]);
  assert.equal([document.form, document.language], ['transcript', 'en']);
  assert.equal(
    extract(document).map(({ speaker }) => speaker),
    [null],
  );
  const file = { path: 'interview.json', text: PLAIN };
  const said = (lake: string): string =>
    `“The weir will not open before the eels return to the ${lake} lake,” Jarek Sool said. “I said so in March, and I say so again in this room.”\n`;
  assert.equal(await heldAgainst(file, said('upper')), []);
  assert.equal(await heldAgainst(file, said('lower')), ['altered-wording: upper → lower']);
});

test('speakers that a machine numbered are turns, and nobody is accused by their names', async () => {
  for (const text of [DIARIZED, DIARIZED.replaceAll('SPEAKER_00', 'Speaker 1').replaceAll('SPEAKER_01', 'Speaker 2')]) {
    const document = await sourceOf({ path: 'interview.json', text });
    assert.is(extract(document).length, 2);
    const file = { path: 'interview.json', text };
    assert.equal(
      await heldAgainst(
        file,
        '“The weir will not open before the eels return to the upper lake,” Jarek Sool said.\n\n“Nobody at the ministry has ever seen an eel,” said Ada Prynne.\n',
      ),
      [],
    );
  }
});

test('speakers that somebody named stand behind the words, and count', async () => {
  const text = DIARIZED.replaceAll('SPEAKER_00', 'Jarek Sool').replaceAll('SPEAKER_01', 'Ada Prynne');
  const document = await sourceOf({ path: 'interview.json', text });
  assert.equal(
    extract(document).map(({ speaker, text: words }) => [speaker?.name, words.slice(0, 9)]),
    [
      ['Jarek Sool', 'The weir '],
      ['Ada Prynne', 'Nobody at'],
    ],
  );
  assert.equal(
    await heldAgainst(
      { path: 'i.json', text },
      '“I said so in March, and I say so again in this room,” said Ada Prynne.\n',
    ),
    ['misattributed-quote'],
  );
});

test('whisper.cpp and the service', async () => {
  const cpp = JSON.stringify({
    systeminfo: 'AVX = 1',
    model: { type: 'base' },
    result: { language: 'en' },
    transcription: WORDS.map((text, i) => ({
      timestamps: { from: `00:00:0${i},000`, to: `00:00:0${i + 1},000` },
      offsets: { from: i * 1000, to: i * 1000 + 1000 },
      text,
    })),
  });
  const service = PLAIN.replace('"language":"en"', '"task":"transcribe","language":"english","duration":16.1');
  for (const text of [cpp, service]) {
    const document = await sourceOf({ path: 'out.json', text });
    assert.equal(blocksOf(document), [WORDS.join('').trim()]);
    assert.is(document.language, 'en');
  }
});

async function errorOf(text: string): Promise<string> {
  try {
    await sourceOf({ path: 'a.json', text });
  } catch (error) {
    return (error as Error).message;
  }
  return 'read';
}

test('what cannot be read is told in one line', async () => {
  assert.match(await errorOf(PODCAST.slice(0, 300)), /^a\.json:1: not JSON: .+$/);
  const silent = '{"version":"1.0.0","segments":[{"startTime":1,"body":7}]}';
  assert.match(await errorOf(silent), /^a\.json: no segment with words in it; .+$/);
  assert.match(await errorOf(`{"segments":${'['.repeat(100_000)}"body","startTime"`), /^a\.json/);
});

test('segments without a text are told', async () => {
  const warningsOf = async (...texts: unknown[]) => {
    const segments = texts.map((text, start) => ({ start, end: start + 1, text, words: [{ word: 'dry' }] }));
    return (await sourceOf({ path: 'a.json', text: JSON.stringify({ text: '', segments }) })).warnings ?? [];
  };
  const told = 'no text, and nothing of what was said there is read: export each with its text';
  assert.equal(await warningsOf('The weir holds.', ''), []);
  assert.equal(await warningsOf('The weir holds.', null), [`1 segment has ${told}`]);
  assert.equal(await warningsOf('The weir holds.', null, undefined), [`2 segments have ${told}`]);
});

test('many segments take linear time', async () => {
  const segments = Array.from({ length: 20_000 }, (_, i) => ({
    speaker: `Speaker ${i % 3}`,
    startTime: i,
    endTime: i + 1,
    body: 'and "so" on\n',
  }));
  const started = processorTime();
  await sourceOf({ path: 'a.json', text: JSON.stringify({ version: '1.0.0', segments }) });
  assert.ok(processorTime() - started < 20_000, `${processorTime() - started} ms`);
});

test.run();
