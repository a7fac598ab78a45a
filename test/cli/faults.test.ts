/** The disk, the pipe, the user and other programs fail: one line, the right status, nothing half-written. */
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, linkSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { BIN, inFolder, STORY } from './run-misquote.ts';

const isRoot = process.getuid?.() === 0;
const many = (count: number): string => '“The eels stay where they are,” said Jarek Sool. '.repeat(count);
const shell = (line: string, cwd: string): { status: number | null; stdout: string; stderr: string } =>
  spawnSync('sh', ['-c', line], { cwd, encoding: 'utf8', env: { ...process.env, M: `${process.execPath} ${BIN}` } });

/** Runs a test where the system allows what it needs, and says where it does not. */
function testWhere(condition: boolean, reason: string, name: string, run: () => void | Promise<void>): void {
  if (condition) test(name, run);
  else test.skip(`${name} (skipped: ${reason})`, run);
}

const canMount = isRoot && spawnSync('unshare', ['-m', 'mount', '-t', 'tmpfs', 'x', '/mnt']).status === 0;

testWhere(canMount, 'no file system can be mounted here', 'a disk that is full keeps the file that was there', () =>
  inFolder({ 'a.txt': many(2000), 'disk/.keep': '' }, ({ path }) => {
    const { stdout } = shell(
      `unshare -m sh -c 'mount -t tmpfs -o size=64k x disk; echo old > disk/out.json;
       $M extract a.txt --format json --output disk/out.json; echo "status $?"; cat disk/out.json; ls disk' 2>&1`,
      path,
    );
    assert.is(stdout, 'misquote: disk/out.json: cannot be written: the disk is full\nstatus 2\nold\nout.json\n');
  }),
);

testWhere(existsSync('/dev/full'), 'the system has no /dev/full', 'standard output on a full disk is told', () =>
  inFolder({ 'a.txt': many(10) }, ({ path }) => {
    const { status, stderr } = shell('$M extract a.txt > /dev/full', path);
    assert.is(stderr, 'misquote: standard output: cannot be written: the disk is full\n');
    assert.is(status, 2);
    assert.is(shell('$M extract gone.txt 2> /dev/full', path).status, 2);
  }),
);

testWhere(!isRoot, 'nothing is forbidden to root', 'a folder that may not be written to', () =>
  inFolder({ ...STORY, 'out/.keep': '' }, ({ run, path }) => {
    chmodSync(join(path, 'out'), 0o555);
    const { status, stderr } = run(['check', '.', '--output', 'out/a.json', '--format', 'json']);
    chmodSync(join(path, 'out'), 0o755);
    assert.is(stderr, 'misquote: out/a.json: cannot be written: no permission\n');
    assert.is(status, 2);
  }),
);

testWhere(!isRoot, 'nothing is forbidden to root', 'a folder that may not be read is told, the rest is checked', () =>
  inFolder({ ...STORY, 'secret/a.md': 'x' }, ({ run, path }) => {
    chmodSync(join(path, 'secret'), 0);
    const { status, stdout, stderr } = run(['check', '.']);
    chmodSync(join(path, 'secret'), 0o755);
    assert.is(stderr, 'misquote: secret: cannot be read: no permission to read it\n');
    assert.match(stdout, 'altered-wording');
    assert.is(status, 2);
  }),
);

test('a folder whose path is too long to be read is told, the rest is checked', () =>
  inFolder({ ...STORY }, ({ path, run }) => {
    const made = shell(
      `i=0; while [ $i -lt 20 ]; do mkdir ${'d'.repeat(240)}; cd ${'d'.repeat(240)}; i=$((i+1)); done`,
      path,
    );
    assert.is(made.status, 0, made.stderr);
    const { status, stdout, stderr } = run(['check', '.']);
    assert.match(stderr, /^misquote: d+\/\S+: cannot be read: its path is too long\n$/);
    assert.match(stdout, 'altered-wording');
    assert.is(status, 2);
    shell('rm -rf ddd*', path);
  }));

test('a report onto a folder, or into a pipe with a name', () =>
  inFolder({ 'a.txt': many(1), 'folder/.keep': '' }, ({ path, run }) => {
    const { status, stderr } = run(['extract', 'a.txt', '--output', 'folder']);
    assert.is(stderr, 'misquote: folder: cannot be written: it is a folder\n');
    assert.is(status, 2);
    assert.equal(readdirSync(path).sort(), ['a.txt', 'folder']);
    const { stdout } = shell('mkfifo pipe; $M extract a.txt --output pipe & cat pipe; wait', path);
    assert.match(stdout, 'The eels stay');
    assert.ok(statSync(join(path, 'pipe')).isFIFO());
  }));

test('a reader that goes away is no error', () =>
  inFolder({ 'a.txt': many(5000) }, ({ path }) => {
    const { stdout, stderr } = shell('{ $M extract a.txt; echo "status $?" >&2; } | head -n 1', path);
    assert.is(stdout.split('\n').length, 2);
    assert.is(stderr, 'status 0\n');
  }));

const FORMATS = ['text', 'json', 'ndjson', 'html', 'sarif', 'junit', 'github', 'rdjson'];

test('a reader that goes away before the first byte is no error, whatever the format', () =>
  inFolder({ 'a.txt': many(300) }, ({ path }) => {
    for (const format of FORMATS) {
      const { stderr } = shell(`{ $M check a.txt --format ${format}; echo "status $?" >&2; } | true`, path);
      assert.is(stderr, 'status 0\n', format);
    }
  }));

test('a file that may not grow keeps the one that was there', () =>
  inFolder({ 'a.txt': many(2000), 'out.json': 'old\n' }, ({ path }) => {
    const { stdout, stderr } = shell(
      'ulimit -f 64; $M extract a.txt --format json --output out.json; echo "status $?"; cat out.json; ls',
      path,
    );
    assert.is(stderr, 'misquote: out.json: cannot be written: it would be larger than the system allows\n');
    assert.is(stdout, 'status 2\nold\na.txt\nout.json\n');
  }));

test('a file that goes away while others are read is told', () =>
  inFolder({ 'a.md': STORY['altered.md'] }, ({ path }) => {
    const { stdout, stderr } = shell(
      // Opening the pipe waits for its reader, who has listed the files by then.
      `mkfifo z.jsonl; $M extract z.jsonl a.md --format ndjson & exec 3> z.jsonl; rm a.md; echo '{"text":"x"}' >&3; exec 3>&-; wait $!; echo "status $?"`,
      path,
    );
    assert.is(stderr, 'misquote: a.md: cannot be read: no such file or folder\n');
    assert.is(stdout, 'status 2\n');
  }));

test('an interruption in the middle leaves the file that was there', () =>
  inFolder({ 'a.txt': many(20_000), 'out.json': 'old' }, async ({ path }) => {
    const child = spawn(process.execPath, [BIN, 'extract', 'a.txt', '--format', 'json', '--output', 'out.json'], {
      cwd: path,
    });
    setTimeout(() => child.kill('SIGINT'), 400);
    const signal = await new Promise((resolve) => child.on('close', (_, by) => resolve(by)));
    assert.is(signal, 'SIGINT');
    assert.is(readFileSync(join(path, 'out.json'), 'utf8'), 'old');
    assert.equal(readdirSync(path).sort(), ['a.txt', 'out.json']);
  }));

test('two runs that write one file: it is one of theirs, whole', () =>
  inFolder({ 'a.txt': many(300), 'b.txt': many(200) }, async ({ path }) => {
    const extract = (name: string): Promise<unknown> =>
      new Promise((resolve) => {
        const args = [BIN, 'extract', name, '--format', 'json', '--output', 'out.json'];
        spawn(process.execPath, args, { cwd: path }).on('close', resolve);
      });
    assert.equal(await Promise.all([extract('a.txt'), extract('b.txt')]), [0, 0]);
    const { summary } = JSON.parse(readFileSync(join(path, 'out.json'), 'utf8'));
    assert.ok([300, 200].includes(summary.quotations), String(summary.quotations));
    assert.equal(readdirSync(path).sort(), ['a.txt', 'b.txt', 'out.json']);
  }));

test('no report is written over what the run reads, whatever leads to it', () =>
  inFolder(
    { ...STORY, 'people.yaml': '- name: Ottoline Brandt\n', 'misquote.config.yaml': 'people: people.yaml\n' },
    (folder) => {
      symlinkSync('altered.md', join(folder.path, 'link'));
      linkSync(join(folder.path, 'agency.md'), join(folder.path, 'hard'));
      const check = ['check', 'altered.md', '--against', 'agency.md'];
      const wrong: readonly (readonly [string, readonly string[]])[] = [
        ['altered.md', [...check, '--output', 'altered.md']],
        ['agency.md', [...check, '--output', './agency.md', '--format', 'json']],
        ['link', [...check, '--format', 'text', '--format', 'html=link']],
        ['hard', [...check, '--output', 'hard']],
        ['people.yaml', [...check, '--output', 'people.yaml']],
        ['misquote.config.yaml', [...check, '--format', 'json=misquote.config.yaml']],
        ['altered.md', ['extract', '.', '--output', 'altered.md']],
        ['altered.md', ['cluster', '*.md', '--output', 'altered.md']],
        ['altered.md', ['trace', 'the weir', 'altered.md', '--output', 'altered.md']],
        ['altered.md', ['compare', 'agency.md', 'altered.md', '--output', 'altered.md']],
      ];
      for (const [name, args] of wrong) {
        const { status, stdout, stderr } = folder.run(args);
        assert.is(
          stderr,
          `misquote: ${name}: is read in this run, so no report is written over it; name another file\n`,
        );
        assert.is(stdout, '');
        assert.is(status, 2);
      }
      for (const name of ['altered.md', 'agency.md'] as const)
        assert.is(readFileSync(join(folder.path, name), 'utf8'), STORY[name]);
      // A report of the last run is no document of this one.
      for (let run = 0; run < 2; run++)
        assert.is(folder.run(['extract', '.', '--format', 'json', '--output', 'out.json', '--quiet']).stderr, '');
      const page = ['check', '.', '--format', 'html=page.html', '--format', 'text'];
      const first = folder.run(page);
      const second = folder.run(page);
      assert.is(second.stdout, first.stdout);
      assert.is(second.status, first.status);
      assert.match(second.stderr, 'misquote: 1 page of former runs of misquote passed over\n');
      assert.not.match(second.stderr, '.html');
      assert.match(
        folder.run([...check, '--format', 'json=r', '--format', 'html=./r']).stderr,
        /^misquote: two reports for \.\/r; name a file for each/,
      );
    },
  ));

testWhere(process.platform !== 'win32', 'a folder in use cannot be removed', 'a working directory that is gone', () =>
  inFolder({}, ({ path }) => {
    const { status, stderr } = shell('mkdir gone; cd gone; rmdir ../gone; $M check x.md', path);
    assert.is(stderr, 'misquote: the working directory is gone; go to another and try again\n');
    assert.is(status, 2);
  }),
);

test.run();
