/**
 * Prints what an installation consists of as CycloneDX 1.5 (JSON): from package-lock.json alone, so that it is the same on
 * every machine, and without the time and number that npm gives it, so that it is the same each time.
 *
 * usage: npm run sbom [> sbom.cdx.json]
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const args = ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev', '--package-lock-only'];
const made = JSON.parse(
  execFileSync('npm', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
);
const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

const { serialNumber: _number, ...bom } = made;
const { timestamp: _time, tools: _tools, ...metadata } = made.metadata;
const keyOf = (entry) => entry['bom-ref'] ?? entry.ref;
const byReference = (a, b) => (keyOf(a) < keyOf(b) ? -1 : 1);
const sorted = {
  ...bom,
  metadata: { ...metadata, component: { ...metadata.component, name, version } },
  components: bom.components.sort(byReference),
  dependencies: bom.dependencies
    .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: [...dependsOn].sort() }))
    .sort(byReference),
};
process.stdout.write(`${JSON.stringify(sorted, null, 2)}\n`);
