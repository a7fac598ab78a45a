import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { inFolder, STORY } from './run-misquote.ts';

test('--version and --help', () =>
  inFolder({}, ({ run }) => {
    assert.is(run(['--version']).stdout, '0.1.0\n');
    const { status, stdout } = run(['--help']);
    assert.is(status, 0);
    assert.match(stdout, 'misquote check [drafts..]');
    assert.match(run(['check', '--help']).stdout, '--fail-on');
  }));

test('extract as lines: one quotation each, its document as given, offsets into the file', () =>
  inFolder(STORY, ({ run }) => {
    const lines = run(['extract', '.', '--format', 'ndjson'])
      .stdout.trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    assert.equal(
      lines.map(({ document }) => document),
      ['agency.md', 'altered.md', 'faithful.md'],
    );
    const [{ start, end }] = lines[0].spans;
    assert.is(STORY['agency.md'].slice(start, end), lines[0].text);
    assert.is(lines[2].spans.length, 2);
    assert.is(lines[2].speaker.name, 'Ottoline Brandt');
    assert.match(
      run(['extract', 'faithful.md']).stdout,
      /^faithful\.md\n {2}6:1 +direct +Ottoline Brandt\n {8}“The weir will not open in May,”/,
    );
  }));

test('cluster as text, JSON and lines', () =>
  inFolder(STORY, ({ run }) => {
    const { stdout } = run(['cluster', '.', '--format', 'ndjson']);
    const [cluster] = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    assert.is(cluster.basis, 'date');
    assert.is(cluster.earliest.document, 'agency.md');
    assert.equal(
      cluster.members.map(({ document, change }: { document: string; change: string }) => `${document} ${change}`),
      ['agency.md none', 'altered.md wording', 'faithful.md none'],
    );
    assert.is(JSON.parse(run(['cluster', '.', '--format', 'json']).stdout).clusters.length, 1);
    assert.match(run(['cluster', '.']).stdout, 'earliest by date');
  }));

test('compare of two wordings, of two files, and of lines', () =>
  inFolder({ 'a.txt': 'We will not open it\n', 'b.txt': 'We will open it\n' }, ({ run }) => {
    for (const pair of [
      ['We will not open it', 'We will open it'],
      ['a.txt', 'b.txt'],
    ]) {
      const { status, stdout } = run(['compare', ...pair]);
      assert.is(status, 0);
      assert.match(stdout, /^the words differ\n {2}delete {2}negation .*“not”\n/);
    }
    const input = '{"a":"We will not open it","b":"We will open it"}\nnonsense\n{"a":"“Yes,”","b":"\\"Yes\\""}\n';
    const { status, stdout, stderr } = run(['compare', '--stdin', '--format', 'ndjson'], { input });
    const answers = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    assert.is(answers.length, 3);
    assert.is(answers[0].change, 'wording');
    assert.is(answers[0].edits[0].kind, 'negation');
    assert.is(answers[1].error, 'not a pair of wordings');
    assert.ok(['none', 'cosmetic'].includes(answers[2].change));
    assert.is(stderr, 'misquote: stdin:2: not a pair; every line must be {"a": "…", "b": "…"}\n');
    assert.is(status, 2);
  }));

test('trace: who had the words first', () =>
  inFolder(STORY, ({ run }) => {
    const { status, stdout } = run(['trace', 'the eels will be counted by hand', '.']);
    assert.is(status, 0);
    assert.match(stdout, /^1 {2}agency\.md:6:37 {2}Ottoline Brandt\n/);
    assert.match(stdout, 'The first is the earliest by date.');
    const trace = JSON.parse(run(['trace', 'the eels will be counted by hand', '.', '--format', 'json']).stdout);
    assert.equal(
      trace.witnesses.map(({ path }: { path: string }) => path),
      ['agency.md', 'altered.md', 'faithful.md'],
    );
    assert.match(run(['trace', 'the otters will be weighed by night', '.']).stdout, /^No document carries/);
  }));

test('what follows a lone -- is no option, and options may come before the command', () =>
  inFolder({ ...STORY, '-odd.md': STORY['altered.md'] }, ({ run }) => {
    assert.is(run(['check', '--against', 'agency.md', '--', '-odd.md']).status, 1);
    assert.is(run(['--no-color', 'check', 'altered.md', '--against', 'agency.md']).status, 1);
    assert.is(run(['trace', '--', '-- the eels will be counted by hand', 'agency.md']).status, 0);
  }));

test('explain: every rule in a line, one rule on a page, the guide of a house', () =>
  inFolder({}, ({ run }) => {
    const list = run(['explain']).stdout;
    for (const rule of ['altered-wording', 'misspelled-speaker', 'minor-variant'])
      assert.match(list, new RegExp(`^${rule} +`, 'm'));
    const page = run(['explain', 'altered-wording', '--profile', 'reuters']).stdout;
    for (const part of ['What it reports', 'Why', 'Example', 'Instead', 'Quotes are sacred']) assert.match(page, part);
    assert.not.match(page, 'Stylebook');
    const cited = run(['explain', 'altered-wording']).stdout;
    assert.match(cited, / {2}speech-grammar\n/);
    assert.match(cited, /finding {2}ap\n +AP Stylebook.*: not even to correct minor grammatical\s+errors/);
    assert.match(cited, /warning, written finding {2}guardian\n +Guardian style guide, 2004/);
    assert.match(run(['explain', 'minor-variant']).stdout, /minor {4}default, ap, .*\n +house spelling/);
    assert.not.match(run(['explain', 'misspelled-speaker']).stdout, 'house styles');
  }));

test('bulk input is a document a line, and its records are dated and named', () =>
  inFolder(
    {
      'wire.jsonl': `${JSON.stringify({ id: 881, published: '2023-11-06', outlet: 'Fen Agency', text: '“The weir will not open in May, and the eels will be counted by hand,” said Ottoline Brandt, the river warden.' })}\n`,
      'draft.md': STORY['altered.md'],
    },
    ({ run }) => {
      const { status, stdout } = run(['check', 'draft.md', '--against', 'wire.jsonl']);
      assert.is(status, 1);
      assert.match(stdout, 'Fen Agency, 6 November 2023 (metadata), wire.jsonl#881:1');
    },
  ));

test.run();
