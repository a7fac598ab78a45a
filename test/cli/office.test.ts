/** Files that are no text, on the command line: places are paragraphs, warnings are told, nothing is written into them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { paragraph, run as words, wordFile } from '../support/word-file.ts';
import { WORD_STORY } from '../support/word-story.ts';
import { inFolder } from './run-misquote.ts';

const DRAFT = wordFile({
  body: [
    paragraph(words('The ferry')),
    paragraph(''),
    paragraph(
      words('“We told the ministry once and got no answer from anybody there,” said Edda Voss, who runs the ferry.'),
    ),
    paragraph(words('“It was a long winter on the quay and the boats stayed in,” said Edda Vos.')),
  ].join(''),
});
const FILES = { 'draft.docx': DRAFT, 'story.docx': WORD_STORY };

test('check tells paragraphs, and what an editor must know of the source', () =>
  inFolder(FILES, ({ run }) => {
    const { status, stdout, stderr } = run(['check', 'draft.docx', '--against', 'story.docx']);
    assert.is(status, 1);
    assert.match(stdout, /^draft\.docx\n {2}paragraph 2 {2}error +altered-wording/);
    assert.match(stdout, 'no date, story.docx, paragraph 2\n');
    assert.is(
      stderr,
      'misquote: story.docx: has tracked changes (2 insertions, 7 deletions): read as if all were accepted\n' +
        'misquote: story.docx: has 1 comment: not read\n',
    );
  }));

test('the JSON report says so too, and offers no fix', () =>
  inFolder(FILES, ({ run }) => {
    const report = JSON.parse(run(['check', 'draft.docx', '--against', 'story.docx', '--format', 'json']).stdout);
    const finding = report.findings.find(({ rule }: { rule: string }) => rule === 'altered-wording');
    assert.equal([finding.line, finding.unit, finding.fix], [2, 'paragraph', null]);
    assert.equal(report.documents[1].created, '2024-03-01T09:30:00Z');
    assert.equal(report.documents[1].published, { value: null, basis: 'unknown' });
    assert.is(report.documents[1].warnings.length, 2);
  }));

test('fix leaves such files alone and says so in one line', () =>
  inFolder(FILES, ({ run, path }) => {
    const { status, stdout, stderr } = run(['fix', 'draft.docx', '--against', 'story.docx']);
    assert.match(
      stderr,
      'misquote: draft.docx: corrections are written into text files only; make them in the program it comes from\n',
    );
    assert.match(stdout, /paragraph 2 {2}error {2}altered-wording {2}left to the editor/);
    assert.is(status, 1);
    assert.equal(new Uint8Array(readFileSync(join(path, 'draft.docx'))), DRAFT);
  }));

test.run();
