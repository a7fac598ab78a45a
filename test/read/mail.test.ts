import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { FILLER } from '../../src/model/document.ts';
import type { Document } from '../../src/model/document.ts';
import { ReadError } from '../../src/read/read-error.ts';
import { LineIndex } from '../../src/text/line-index.ts';
import { assertUsed, documentOf, documentsOf, WORDS } from '../support/altered-word.ts';
import { processorTime } from '../support/processor-time.ts';

const RELEASE = `Bridge stays shut

The Quarrel Hill bridge will stay closed for the summer, the county said today.

“${WORDS},” said Ines Calloway, the county’s chief engineer.

-- \nFen County press office, 555 0100
`;
const HEADERS = `Received: from mx.fen.example (mx.fen.example [192.0.2.7])
 by mail.courier.example with ESMTPS; Fri, 01 Mar 2024 18:30:05 +0000
From: =?UTF-8?Q?Fen_County_Press_B=C3=BCro?= <press@fen.example>
To: desk@courier.example
Subject: =?utf-8?B?QnJpZGdlIHN0YXlzIHNodXQg4oCTIGFn?= =?utf-8?B?YWlu?=
Date: Fri, 1 Mar 2024 18:30:00 +0100 (CET)
Message-ID: <a1@fen.example>
MIME-Version: 1.0
`;

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** As mail programs encode: every byte that is not ASCII as =XX, lines cut at 76 by a soft break, wherever that falls. */
function quotedPrintable(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      const units = [...bytes(line)].map((byte) =>
        byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}` : String.fromCharCode(byte),
      );
      const lines = [''];
      for (const unit of units) {
        if ((lines.at(-1) ?? '').length + unit.length > 75) lines.push('');
        lines.push((lines.pop() ?? '') + unit);
      }
      return lines.join('=\n');
    })
    .join('\n');
}

const base64 = (text: string): string =>
  (
    Buffer.from(text)
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  ).join('\n');

/** As Thunderbird and Outlook send: plain text and HTML beside it, and a file attached. */
const MULTIPART = `${HEADERS}Content-Type: multipart/mixed; boundary="outer"

This is a multi-part message in MIME format.
--outer
Content-Type: multipart/alternative;
 boundary="inner"

--inner
Content-Type: text/plain; charset=UTF-8
Content-Transfer-Encoding: quoted-printable

${quotedPrintable(RELEASE)}
--inner
Content-Type: text/html; charset=UTF-8
Content-Transfer-Encoding: base64

${base64(`<p>“${WORDS.replace('eastern', 'other')}”</p>`)}
--inner--
--outer
Content-Type: application/pdf; name="plan.pdf"
Content-Disposition: attachment; filename="plan.pdf"
Content-Transfer-Encoding: base64

JVBERi0xLjQK
--outer--
`;

const FORMS: Readonly<Record<string, string>> = {
  'eight bits': `${HEADERS}Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n${RELEASE}`,
  'quoted-printable': `${HEADERS}Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n${quotedPrintable(RELEASE)}`,
  base64: `${HEADERS}Content-Type: text/plain; charset="utf-8"\nContent-Transfer-Encoding: base64\n\n${base64(RELEASE)}\n`,
  'HTML alone': `${HEADERS}Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n${quotedPrintable(`<p>Shut.</p><p>&ldquo;${WORDS},&rdquo; said Ines Calloway, the county’s chief engineer.</p>`)}`,
  'several parts': MULTIPART,
  'a mail forwarded as an attachment': `${HEADERS}Content-Type: multipart/mixed; boundary="fw"

--fw
Content-Type: text/plain; charset=utf-8

See below.
--fw
Content-Type: message/rfc822
Content-Disposition: attachment; filename="Bridge.eml"

From: Somebody Else <else@county.example>
Subject: Shut
${MULTIPART.slice(MULTIPART.indexOf('Content-Type: multipart'))}
--fw--
`,
  'line ends of the network': MULTIPART.replaceAll('\n', '\r\n'),
};

for (const [name, text] of Object.entries(FORMS)) {
  test(`a mail of ${name}: read, dated and used`, async () => {
    const document = await documentOf('release.eml', text);
    assert.is(document.text.length, text.length);
    assert.equal(document.published, { value: '2024-03-01T18:30:00+01:00', basis: 'metadata', source: 'Date header' });
    assert.is(document.title, 'Bridge stays shut – again');
    assert.equal(document.authors, ['Fen County Press Büro']);
    assert.not.match(document.text, 'press office');
    await assertUsed(document);
  });
}

test('attachments are told and not read', async () => {
  const { warnings } = await documentOf('release.eml', MULTIPART);
  assert.equal(warnings, ['attachments were not read: plan.pdf; save and name them to have them read']);
});

test('places are those of the encoded text, lines those of the file', async () => {
  for (const name of ['quoted-printable', 'base64']) {
    const text = FORMS[name] ?? '';
    const document = await documentOf('release.eml', text);
    const { evidence } = await assertUsed(document);
    const { line } = new LineIndex(document).at(evidence?.start ?? 0);
    const encoded = name === 'base64' ? /^[\w+/]{76}$/ : /(?:^|=80=9C)The eastern pier/;
    assert.match(text.split('\n')[line - 1] ?? '', encoded);
  }
});

test('a charset of one byte, and the curly marks of Windows in what calls itself Latin-1', async () => {
  const text = `${HEADERS}Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\nShe said =93no=94 in Z=FCrich.\n`;
  const { text: read, blocks } = await documentOf('a.eml', text);
  assert.equal(
    blocks.map(({ start, end }) => read.slice(start, end).replaceAll(FILLER, '')),
    ['She said “no” in Zürich.'],
  );
});

test('a mailbox holds a document for each mail', async () => {
  const mailbox = ['a1', 'b2', 'c3']
    .map(
      (id, i) =>
        `From press@fen.example Fri Mar  1 18:30:0${i} 2024\n${MULTIPART.replace('a1@', `${id}@`)}\nFrom here on it rains.\n`,
    )
    .join('\n');
  const documents = (await documentsOf('press.mbox', mailbox)) as Document[];
  assert.equal(
    documents.map(({ path }) => path),
    ['press.mbox#a1@fen.example', 'press.mbox#b2@fen.example', 'press.mbox#c3@fen.example'],
  );
  const [, second] = documents;
  if (second === undefined) throw new Error('nothing was read');
  const { evidence } = await assertUsed(second);
  const place = (second.origin?.offset ?? 0) + (evidence?.start ?? 0);
  const { line } = new LineIndex(second).at(evidence?.start ?? 0);
  assert.is(mailbox.slice(0, place).split('\n').length, line);
});

test('a mail is known by its content; a text that begins with a few headings is no mail', async () => {
  assert.is((await documentOf('release.txt', MULTIPART)).title, 'Bridge stays shut – again');
  const pasted = await documentOf('pasted.txt', `From: the press office\nDate: 1 March 2024\n\n${RELEASE}`);
  assert.is(pasted.published.value, null);
});

test('a mail without text, one cut short, and one of random bytes', async () => {
  try {
    await documentOf('a.eml', `${HEADERS}Content-Type: application/pdf; name=a.pdf\n\nJVBERi0x\n`);
    assert.unreachable();
  } catch (error) {
    assert.instance(error, ReadError);
    assert.is((error as Error).message, 'a.eml: a mail without text');
  }
  const cut = await documentOf('a.eml', MULTIPART.slice(0, MULTIPART.indexOf('=E2=80=9D')));
  assert.is(cut.blocks.length, 3);
  let seed = 7;
  const next = (): number => {
    seed = (seed * 16807) % 2147483647;
    return seed;
  };
  const noise = Array.from({ length: 50_000 }, () => String.fromCharCode(32 + (next() % 95))).join('');
  await documentsOf('a.eml', noise).catch((error) => assert.instance(error, ReadError));
});

const HOSTILE: Readonly<Record<string, string>> = {
  'headers without end': 'Received: x\n'.repeat(200_000),
  'folded lines': `Received: x\nSubject: ${'\n a'.repeat(300_000)}`,
  'nested multiparts': `${HEADERS}${Array.from({ length: 20_000 }, (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\n\n--b${i}\n`).join('')}`,
  'one boundary many times': `${HEADERS}Content-Type: multipart/mixed; boundary=b\n\n${'--b\n\nx\n'.repeat(100_000)}`,
  'equals signs': `${HEADERS}Content-Transfer-Encoding: quoted-printable\n\n${'='.repeat(500_000)}`,
  'encoded words': `${HEADERS.replace('Bridge', '=?utf-8?q?'.repeat(50_000))}\n\nx`,
  'a mailbox of lines From': `From a 2024\nA: b\nReceived: c\nFrom: d\n\n${'From a 2024\nA: b\n\n'.repeat(50_000)}`,
};

for (const [name, text] of Object.entries(HOSTILE)) {
  test(`hostile: ${name}`, async () => {
    const started = processorTime();
    await documentsOf('a.eml', text).catch((error) => assert.instance(error, ReadError));
    assert.ok(processorTime() - started < 20_000, `took ${processorTime() - started} ms`);
  });
}

test('a part in an unknown character set is told', async () => {
  const mail = `${HEADERS}Content-Type: text/plain; charset=x-desk\nContent-Transfer-Encoding: quoted-printable\n\n=93Shut,=94 said Ines Calloway.\n`;
  const document = await documentOf('a.eml', mail);
  assert.equal(document.warnings, [
    'a part is in x-desk, which is not known, and was read as UTF-8: letters and marks may be wrong',
  ]);
});

test('a mail that is cut off, or whose headers do not tell its encoding, says so', async () => {
  const warningsOf = async (file: string) => (await documentOf('a.eml', file)).warnings ?? [];
  const mail = (encoding: string, text: string): string =>
    `${HEADERS}Content-Type: text/plain; charset=utf-8\n${encoding}\n${text}`;
  const encoded = 'Bridge stays shut.\n\n=E2=80=9CNobody crosses,=E2=80=9D said Ines Calloway.\n';
  const told = 'has quotation marks in codes (=E2=80=9C), which its headers do not tell of';
  assert.equal(await warningsOf(mail('Content-Transfer-Encoding: Quoted-Printable\n', encoded)), []);
  assert.equal(await warningsOf(mail('Content-Transfer-Encoding: 8bit\n', RELEASE)), []);
  assert.equal(await warningsOf(mail('', encoded)), [told]);
  assert.equal(await warningsOf(mail('Content-Transfer-Encoding: x-quoted\n', encoded)), [
    'a part is encoded as x-quoted, which is not known, and was read as it is',
    told,
  ]);
  const whole = `${HEADERS}Content-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Type: text/plain\n\nBridge stays shut.\n--b--\n`;
  assert.equal(await warningsOf(whole), []);
  assert.equal(await warningsOf(whole.slice(0, -12)), ['it is cut off: its last part has no end']);
});

/** A mail in two forms. */
const twoForms = (plain: string, html: string): string =>
  `${HEADERS}Content-Type: multipart/alternative; boundary="b"\n\n--b\nContent-Type: text/plain; charset=utf-8\n\n${plain}\n--b\nContent-Type: text/html; charset=utf-8\n\n${html}\n--b--\n`;

test('of two forms the plain one is read, unless it is a stub beside the other', async () => {
  const html = `<p>Shut.</p><p>“${WORDS},” said Ines Calloway, the county’s chief engineer.</p>`;
  for (const stub of ['Please see the HTML version of this mail.', 'x', '  ', ''])
    await assertUsed(await documentOf('release.eml', twoForms(stub, html)));
  const both = await documentOf('release.eml', twoForms(RELEASE, html.replace('eastern', 'other')));
  assert.match(both.text, 'eastern pier');
  assert.not.match(both.text, 'other pier');
});

test('a quotation that only the form has which is not read is told', async () => {
  const warningsOf = async (plain: string, html: string) =>
    (await documentOf('a.eml', twoForms(plain, html))).warnings ?? [];
  const news = 'The bridge over the Fen stays shut until further notice, the county said on Friday. '.repeat(3);
  const said = `“${WORDS},” said Ines Calloway.`;
  const told = ["1 quotation stands in the mail's other form (HTML or plain text) alone: not read"];
  assert.equal(await warningsOf(news, `<p>${news}</p><p>${said}</p>`), told);
  assert.equal(await warningsOf(news, `<p>${news}</p><p>${said.replace(/[“”]/g, '&quot;')}</p>`), told);
  assert.equal(await warningsOf(`${news}\n\n${said.replace(' pier', '\npier')}`, `<p>${news}</p><p>${said}</p>`), []);
  assert.equal(await warningsOf(news, `<p>${news}</p><p>The “old bridge”.</p>`), []);
});

test('quotations below the line of a signature are told', async () => {
  const warningsOf = async (below: string) =>
    (await documentOf('a.eml', `${HEADERS}\nBridge stays shut.\n\n-- \n${below}\n`)).warnings ?? [];
  assert.equal(await warningsOf('Fen County press office\n“The Fen”, 555 0100'), []);
  assert.equal(await warningsOf(`“${WORDS},” said Ines Calloway.`), [
    '1 quotation stands below the line of a signature (--), where reading ends: take that line out',
  ]);
  assert.equal(await warningsOf(`"${WORDS}," said Calloway. "It is not yet safe," she said.`), [
    '2 quotations stand below the line of a signature (--), where reading ends: take that line out',
  ]);
});

test.run();
