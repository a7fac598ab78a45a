import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { decode as decodeBytes, digest } from '../../src/host/decode.ts';
import { encoderFor } from '../../src/host/encode.ts';

const TEXT = '“Ærø’s ferry is late,” said Zoë Škvorecký – again.\n';

const decode = async (bytes: Uint8Array): Promise<string | null> => (await decodeBytes(bytes))?.text ?? null;

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, little: boolean): Uint8Array =>
  Uint8Array.from(
    [...text].flatMap((char) => {
      const code = char.charCodeAt(0);
      return little ? [code & 0xff, code >> 8] : [code >> 8, code & 0xff];
    }),
  );

test('UTF-8, with and without a byte order mark', async () => {
  assert.is(await decode(utf8(TEXT)), TEXT);
  assert.is(await decode(utf8(`\ufeff${TEXT}`)), TEXT);
});

test('UTF-16 of both orders, with and without a byte order mark', async () => {
  for (const little of [true, false]) {
    assert.is(await decode(utf16(`\ufeff${TEXT}`, little)), TEXT);
    assert.is(await decode(utf16(TEXT, little)), TEXT);
  }
});

test('windows-1252, with its curly quotation marks', async () => {
  const bytes = Uint8Array.from([
    ...[
      0x93, 0x54, 0x68, 0x65, 0x20, 0x66, 0x65, 0x72, 0x72, 0x79, 0x92, 0x73, 0x20, 0x6c, 0x61, 0x74, 0x65, 0x2c, 0x94,
    ],
    ...utf8(' said the harbour master, and went home to a caf'),
    0xe9,
    ...utf8(' on the quay.\n'),
  ]);
  assert.is(await decode(bytes), '“The ferry’s late,” said the harbour master, and went home to a café on the quay.\n');
});

test('Cyrillic in windows-1251', async () => {
  const text = 'Паром сегодня не придёт, сказала начальница порта, и все разошлись по домам. Больше никто не ждал.';
  const bytes = Uint8Array.from(
    [...text].map((char) => {
      const code = char.charCodeAt(0);
      if (char === 'ё') return 0xb8;
      return code < 0x80 ? code : code - 0x350;
    }),
  );
  assert.is(await decode(bytes), text);
});

test('one broken byte in a page of UTF-8 does not lose the page', async () => {
  const bytes = utf8(TEXT.repeat(40));
  bytes[200] = 0xff;
  const text = await decode(bytes);
  assert.match(text ?? '', 'ferry is late');
});

/** What is said of a text that may not be what was written. */
const doubtOf = async (bytes: Uint8Array): Promise<string | null | undefined> => (await decodeBytes(bytes))?.doubt;

test('UTF-8 that is cut off in the middle of a character stays UTF-8, and that is told', async () => {
  const cut = utf8(TEXT).slice(0, -9);
  assert.is(await decode(cut), `${TEXT.slice(0, -9)}\ufffd`);
  assert.is(await doubtOf(cut), '1 character of it cannot be read, being no UTF-8');
  assert.is(await doubtOf(utf8(TEXT)), null);
});

test('a guess is told, unless curly marks where they belong or a declaration bear it out', async () => {
  const accents = Uint8Array.from([...utf8('She said "caf'), 0xe9, ...utf8('" and went home.\n')]);
  const guess = 'read as windows-1252, which is a guess; save it as UTF-8 if letters or quotation marks come out wrong';
  assert.is(await doubtOf(accents), guess);
  assert.is(await doubtOf(Uint8Array.from([...utf8('<meta charset="latin1">'), ...accents])), null);
  assert.is(await doubtOf(Uint8Array.from([0x93, ...utf8('Yes,'), 0x94, ...utf8(' said Ada Quill.\n')])), null);
  // The marks of a Mac of old, the only thing in it that is not ASCII.
  const mac = Uint8Array.from([0xd2, ...utf8('Yes,'), 0xd3, ...utf8(' said Ada Quill.\n')]);
  assert.is(await doubtOf(mac), guess.replace('windows-1252', 'macintosh'));
});

test('UTF-32, UTF-16 behind the mark of UTF-8 and control characters are no text', async () => {
  const wide = [...TEXT].flatMap((char) => [char.charCodeAt(0) & 0xff, char.charCodeAt(0) >> 8, 0, 0]);
  assert.is(await decode(Uint8Array.from([0xff, 0xfe, 0, 0, ...wide])), null);
  assert.is(await decode(Uint8Array.from([0xef, 0xbb, 0xbf, ...utf16(TEXT, true)])), null);
  assert.is(await decode(Uint8Array.from({ length: 300 }, (_, i) => 1 + (i % 200))), null);
});

test('nothing, and what is no text', async () => {
  assert.is(await decode(new Uint8Array()), '');
  assert.is(await decode(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0, 0, 0, 0x0d])), null);
});

test('the digest is of the bytes, of a string of its UTF-8', () => {
  assert.is(digest('é'), digest(Uint8Array.from([0xc3, 0xa9])));
  assert.is(digest(''), 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
});

/** A text of ASCII in which letters and marks are written in letters of ASCII, and what it says. */
const SEVEN_BIT = [
  [
    'utf-7',
    '+IBw-The ferry is late,+IB0- said Zo+AOs- +AWA-kvoreck+AP0-. Call +4420 1 +- 1.',
    '“The ferry is late,” said Zoë Škvorecký. Call +4420 1 + 1.',
  ],
  ['hz-gb-2312', 'Ada: ~{!04,MmAK!1~}. Ben: ~{!04,MmAK!1~}.', 'Ada: “船晚了”. Ben: “船晚了”.'],
  ['iso-2022-jp', 'Ada: \u001b$B!VA%$OCY$$!W\u001b(B.', 'Ada: 「船は遅い」.'],
] as const;

test('encodings of seven bits are not taken for UTF-8 in which nobody says anything', async () => {
  for (const [encoding, ascii, text] of SEVEN_BIT) {
    const read = await decodeBytes(utf8(ascii));
    assert.is(read?.text, text);
    assert.is(read?.encoding, encoding);
    assert.match(read?.doubt ?? '', 'which is a guess');
    assert.is(encoderFor(encoding), null);
  }
  for (const plain of [
    'Rated A+AA-, call +49-30-1234 or +A-B-.',
    'See ~{a~} and `x + y - z`.',
    'Price: +AOk- (once).',
  ]) {
    assert.equal(await decodeBytes(utf8(plain)), { text: plain, encoding: 'utf-8', doubt: null });
  }
});

test('marks of old Macintosh files', async () => {
  const bytes = Uint8Array.from([
    0xd2,
    ...utf8('The ferry'),
    0xd5,
    ...utf8('s late,'),
    0xd3,
    ...utf8(' said the harbour master in the caf'),
    0x8e,
    ...utf8('.\n'),
  ]);
  const read = await decodeBytes(bytes);
  assert.is(read?.text, '“The ferry’s late,” said the harbour master in the café.\n');
  assert.is(read?.encoding, 'macintosh');
});

test('EBCDIC is no text that can be read', async () => {
  // “THE FERRY IS LATE TODAY” and a line break, in code page 37.
  const line = [
    0xe3, 0xc8, 0xc5, 0x40, 0xc6, 0xc5, 0xd9, 0xd9, 0xe8, 0x40, 0xc9, 0xe2, 0x40, 0xd3, 0xc1, 0xe3, 0xc5, 0x40,
  ];
  assert.is(await decodeBytes(Uint8Array.from([...line, ...line, ...line, 0xe3, 0xd6, 0xc4, 0xc1, 0xe8])), null);
});

test('what a program before this one read wrong is told', async () => {
  const doubtOf = async (text: string): Promise<string> => (await decodeBytes(utf8(text)))?.doubt ?? '';
  assert.match(await doubtOf('â€œThe ferry is late,â€\u009d said Zoë.'), 'had read its quotation marks wrong');
  assert.match(await doubtOf('\ufffdThe ferry is late,\ufffd said Zoë.'), 'in their place');
  assert.is(await doubtOf(TEXT), '');
});

test('a byte order mark of UTF-16 before something else is told, and so is half a character', async () => {
  const marked = (bytes: Uint8Array, little: boolean): Uint8Array =>
    Uint8Array.from([...(little ? [0xff, 0xfe] : [0xfe, 0xff]), ...bytes]);
  for (const little of [true, false]) {
    const said = `its byte order mark says utf-16${little ? 'le' : 'be'}, which its characters are not; save it as UTF-8`;
    assert.is(await doubtOf(marked(utf8(TEXT.repeat(9)), little)), said);
    assert.is(await doubtOf(marked(utf16(TEXT, !little), little)), said);
    for (const text of [TEXT, '“‘’”…', '渡轮晚点了，船长说：“我们在等风停。”', 'Паром не придёт – “нет”, сказала она.'])
      assert.is(await doubtOf(marked(utf16(text, little), little)), null);
    const cut = marked(utf16(TEXT, little), little).slice(0, -1);
    assert.match((await doubtOf(cut)) ?? '', 'could not read some of its characters');
  }
});

test.run();
