/** Findings that are known count for nothing, wherever in their document they stand; a new one does. */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { inFolder, STORY } from './run-misquote.ts';

const schema = JSON.parse(readFileSync(new URL('../../schemas/baseline.schema.json', import.meta.url), 'utf8'));
const isBaseline = new Ajv2020({ allErrors: true }).compile(schema);

const CHECK = ['check', 'altered.md', '--against', 'agency.md', '--baseline', 'known.json'];
const SECOND = '\nThe eels were counted twice. “The weir will be closed in May,” said Ottoline Brandt.\n';

const baselineIn = (path: string): { version: number; findings: { path: string; rule: string }[] } =>
  JSON.parse(readFileSync(join(path, 'known.json'), 'utf8'));

test('written, held to, and kept when the document is edited elsewhere', () =>
  inFolder(STORY, ({ run, path, write }) => {
    const written = run([...CHECK, '--update-baseline']);
    assert.is(written.status, 0, written.stderr);
    assert.is(written.stderr, 'known.json: 1 finding, before: 0\n');
    const baseline = baselineIn(path);
    assert.ok(isBaseline(baseline), JSON.stringify(isBaseline.errors));
    assert.equal(
      baseline.findings.map(({ path, rule }) => [path, rule]),
      [['altered.md', 'altered-wording']],
    );
    write('altered.md', STORY['altered.md'].replace('\n“', '\nThe river is high.\n\nNobody fished.\n\n“'));
    const held = run([...CHECK, '--format', 'json']);
    assert.is(held.status, 0, held.stderr);
    assert.is(held.stderr, '');
    const report = JSON.parse(held.stdout);
    assert.equal(report.findings, []);
    assert.is(report.summary.findings.error, 0);
    assert.equal(
      report.suppressed.map(({ rule, suppression }: { rule: string; suppression: object }) => [rule, suppression]),
      [['altered-wording', { kind: 'external', reason: null }]],
    );
    assert.match(run(CHECK).stdout, /0 errors, 0 warnings, 1 suppressed\n$/);
  }));

test('a new finding is told, also the same words once more', () =>
  inFolder(STORY, ({ run, write }) => {
    run([...CHECK, '--update-baseline']);
    const quotation = STORY['altered.md'].split('\n\n')[1] ?? '';
    write('altered.md', `${STORY['altered.md']}\n${quotation}`);
    const again = run([...CHECK, '--format', 'json']);
    assert.is(again.status, 1);
    assert.is(JSON.parse(again.stdout).findings.length, 1);
    assert.is(run([...CHECK, '--update-baseline']).stderr, 'known.json: 2 findings, before: 1\n');
    assert.is(run(CHECK).status, 0);
  }));

test('what is mended is told, and taken out when the baseline is renewed', () =>
  inFolder(STORY, ({ run, path, write }) => {
    run([...CHECK, '--update-baseline']);
    write('altered.md', STORY['faithful.md']);
    const { status, stderr } = run(CHECK);
    assert.is(status, 0);
    assert.is(
      stderr,
      'misquote: known.json lists 1 finding too many, mended since; --update-baseline takes them out\n',
    );
    run([...CHECK, '--update-baseline']);
    assert.equal(baselineIn(path), { version: 1, findings: [] });
  }));

test('what was not checked stays, unless the document is gone', () =>
  inFolder({ ...STORY, 'b.md': STORY['altered.md'], 'c.md': STORY['altered.md'] }, ({ run, path, write }) => {
    const all = [
      'b.md',
      'altered.md',
      'c.md',
      '--against',
      'agency.md',
      '--baseline',
      'known.json',
      '--update-baseline',
    ];
    run(['check', ...all]);
    const paths = () => baselineIn(path).findings.map((entry) => entry.path);
    assert.equal(paths(), ['altered.md', 'b.md', 'c.md']);
    const before = readFileSync(join(path, 'known.json'), 'utf8');
    run(['check', 'c.md', ...all.slice(0, 2), ...all.slice(3)]);
    assert.is(readFileSync(join(path, 'known.json'), 'utf8'), before, 'the same, whatever the order');
    write('altered.md', STORY['faithful.md']);
    rmSync(join(path, 'b.md'));
    run([...CHECK, '--update-baseline']);
    assert.equal(paths(), ['c.md']);
    assert.equal(
      readdirSync(path).filter((name) => name.endsWith('.tmp')),
      [],
    );
  }));

test('from the configuration, beside suppressions in the document', () =>
  inFolder(
    {
      ...STORY,
      'misquote.config.yaml': 'against: agency.md\nbaseline: known.json\n',
      'two.md': STORY['altered.md'] + SECOND,
    },
    ({ run, write }) => {
      run(['check', 'two.md', '--update-baseline']);
      assert.is(run(['check', 'two.md']).status, 0);
      write(
        'two.md',
        `<!-- misquote-disable-file altered-wording -- corrected since -->\n\n${STORY['altered.md'].split('---\n').at(-1)}${SECOND}`,
      );
      const report = JSON.parse(run(['check', 'two.md', '--format', 'json']).stdout);
      assert.equal(report.findings, []);
      assert.ok(
        report.suppressed.some(({ suppression }: { suppression: { kind: string } }) => suppression.kind === 'inSource'),
      );
    },
  ));

test('told in one line: no baseline, one that is none', () =>
  inFolder(
    { ...STORY, 'known.json': '{"version": 2, "findings": []}', 'b.json': '{"version":1,"findings":[{"path":"a"}]}' },
    ({ run }) => {
      const wrong: readonly (readonly [readonly string[], RegExp])[] = [
        [
          ['check', 'altered.md', '--update-baseline'],
          /^misquote: --update-baseline needs to know which: add --baseline/,
        ],
        [
          ['check', 'altered.md', '--baseline', 'gone.json'],
          /^misquote: gone\.json: there is no such baseline; --update-b/,
        ],
        [CHECK, /^misquote: known\.json:1: version: must be equal to constant$/],
        [
          ['check', 'altered.md', '--baseline', 'b.json', '--update-baseline'],
          /^misquote: b\.json:1: findings\.0: “\w+” is missing$/,
        ],
      ];
      for (const [args, expected] of wrong) {
        const { status, stderr, stdout } = run(args);
        assert.match(stderr.trimEnd(), expected);
        assert.is(stdout, '');
        assert.is(status, 2);
      }
    },
  ));

test.run();
