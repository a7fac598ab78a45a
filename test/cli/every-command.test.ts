/** Options that mean the same wherever they mean something. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { inFolder, STORY } from './run-misquote.ts';

const CONFIG = {
  ...STORY,
  'misquote.config.yaml': 'profile: ap\noverrides:\n  - files: [altered.md]\n    profile: reuters\n',
};

test('--print-config prints what holds for a document, and does nothing else', () =>
  inFolder(CONFIG, (folder) => {
    for (const args of [
      ['extract', 'altered.md'],
      ['cluster', 'altered.md'],
      ['trace', 'no such words', 'altered.md'],
      ['fix', 'altered.md', '--against', 'agency.md'],
      ['index', 'add', 'altered.md', '--archive', 'a.db'],
    ]) {
      const { status, stdout, stderr } = folder.run([...args, '--print-config']);
      assert.is(status, 0, args.join(' '));
      assert.is(JSON.parse(stdout).profile, 'reuters', args.join(' '));
      assert.is(stderr, 'made of misquote.config.yaml\n');
    }
    assert.not.ok(folder.has('a.db'));
    assert.is(JSON.parse(folder.run(['compare', 'a', 'b', '--print-config']).stdout).profile, 'ap');
  }));

const MAIL = `From: Fen Press <press@fen.example>
Message-ID: <1@fen.example>
Content-Type: multipart/mixed; boundary=x

--x
Content-Type: text/plain

“The weir will not open in May, and the eels will be counted by hand,” said Ottoline Brandt, the river warden.
--x
Content-Type: application/pdf; name=plan.pdf

--x--
`;

test('--quiet keeps notes, and still tells errors', () =>
  inFolder({ ...STORY, 'release.eml': MAIL }, (folder) => {
    for (const args of [
      ['extract', 'release.eml', 'agency.md'],
      ['extract', 'release.eml', 'agency.md', '--format', 'ndjson'],
      ['cluster', 'release.eml', 'agency.md'],
      ['trace', 'The weir will not open in May', 'release.eml'],
      ['check', 'faithful.md', '--against', 'release.eml'],
    ]) {
      const told = folder.run(args);
      assert.match(told.stderr, 'release.eml: attachments were not read');
      assert.equal(folder.run([...args, '--quiet']), { ...told, stderr: '' });
      const missing = folder.run([...args, 'missing.md', '--quiet']);
      assert.is(missing.status, 2);
      assert.match(missing.stderr, /^misquote: missing\.md: .+\n$/);
    }
  }));

test('fix --quiet corrects and says nothing; its status is that of a check', () =>
  inFolder({ ...STORY, 'altered.md': STORY['agency.md'].replace('eels', 'seals') }, (folder) => {
    assert.is(folder.run(['check', 'altered.md', '--against', 'agency.md']).status, 1);
    assert.equal(folder.run(['fix', 'altered.md', '--against', 'agency.md', '--quiet']), {
      status: 0,
      stdout: '',
      stderr: '',
    });
    assert.is(folder.run(['check', 'altered.md', '--against', 'agency.md']).status, 0);
  }));

test.run();
