/** Holds the bundle to its source: what it reads from tables made at build time must be what the source makes. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { main } from '../../src/cli/main.ts';
import { inFolder, STORY } from './run-misquote.ts';

/** What a command prints when it is run from source, in this process. */
async function fromSource(args: readonly string[], cwd: string): Promise<string> {
  let printed = '';
  const output = {
    write: (text: string): void => {
      printed += text;
    },
    end: (): void => {},
  };
  const note = (line: string): void => assert.unreachable(line);
  await main(args, { cwd, env: {}, output, note });
  process.exitCode = 0;
  return printed;
}

const FILES = {
  ...STORY,
  'de.md':
    '„Das Wehr bleibt zu“, sagte Ottilie Brand, die Pegelwartin von Süderkoog. Der Rat wollte sich dazu nicht äußern. „Im Mai“, so Brand weiter, „zählen wir die Aale.“\n',
  'fr.md':
    '« Le barrage restera fermé », a déclaré Odile Brandier, la garde de la rivière. « Nous compterons les anguilles », a-t-elle ajouté devant les élus de la ville.\n',
  'es.md':
    '“La presa no se abrirá”, dijo Otilia Brando, la guarda del río. “Contaremos las anguilas”, añadió ante los vecinos de la villa.\n',
  'it.md':
    '«La diga resterà chiusa», ha detto Ottilia Brandi, la guardiana del fiume. «Conteremo le anguille», ha aggiunto davanti ai cittadini.\n',
  'pt.md':
    '“A barragem não vai abrir”, disse Otília Brando, a guarda do rio. “Vamos contar as enguias”, acrescentou aos moradores da vila.\n',
  'nl.md':
    '“De stuw blijft dicht”, zei Otje Brand, de wachter van de rivier. “Wij gaan de palingen tellen”, voegde ze eraan toe.\n',
  'und.md': '“Weir!”\n',
};

test('the bundle says what its source says: quotations and speakers in every language', () =>
  inFolder(FILES, async ({ path, run }) => {
    const args = ['extract', ...Object.keys(FILES), '--format', 'json'];
    const { status, stdout } = run(args);
    assert.is(status, 0);
    assert.ok(stdout.includes('“The weir will open in May'));
    assert.is(stdout, await fromSource(args, path));
  }));

for (const format of ['json', 'text']) {
  test(`the bundle says what its source says: a check, as ${format}`, () =>
    inFolder(FILES, async ({ path, run }) => {
      const args = ['check', 'altered.md', 'faithful.md', '--against', 'agency.md', '--format', format];
      const { status, stdout } = run(args);
      assert.is(status, 1);
      assert.ok(stdout.includes('altered-wording'));
      assert.is(stdout, await fromSource(args, path));
    }));
}

test.run();
