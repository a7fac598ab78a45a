import type { DocumentMetadata } from '../model/metadata.ts';
import { metadataOf } from './fields.ts';
import type { FrontMatter } from './front-matter-fence.ts';
import { forLetters } from '../text/letters.ts';

/**
 * What front matter says of its document. Fields that misquote has no use for are passed over.
 *
 * @throws ReadError naming file and line when it is no YAML mapping or a field has an impossible value.
 */
export async function readFrontMatter(fence: FrontMatter, path: string): Promise<DocumentMetadata> {
  const fields = plainFields(fence.source) ?? (await import('./front-matter-yaml.ts')).yamlFields(fence, path);
  return metadataOf(fields, (key, problem) => `${path}:${lineOf(fence, key)}: ${problem}`);
}

const PLAIN_FIELD = forLetters(/^([A-Za-z][\w-]*):[ \t]+([\p{L}\p{N}(][^:#"'\t\\{}[\]]*)$/u);

/**
 * The fields of front matter whose every line is `key: plain words`, which in YAML are those words; null when anything
 * else stands there. Most front matter is of this kind, and a YAML parser takes as long to load as all the rest.
 */
export function plainFields(source: string): Record<string, string> | null {
  const fields: Record<string, string> = {};
  for (const line of source.split(/\r?\n/)) {
    if (line.trim() === '') continue;
    const match = PLAIN_FIELD(line).exec(line);
    if (match === null || match[1] === undefined || match[2] === undefined || match[1] in fields) return null;
    if (
      /^(?:true|false|null|yes|no|on|off|~|0[xo][\da-f]+|[\d.+-][\d.,_eE+xXoO-]*)$/i.test(match[2].trim()) &&
      !/^\d{4}-/.test(match[2])
    ) {
      return null;
    }
    fields[match[1]] = match[2].trim();
  }
  return fields;
}

function lineOf(fence: FrontMatter, key: string): number {
  const lines = fence.source.split('\n');
  const at = lines.findIndex(
    (line) => line.startsWith(`${key}:`) || line.startsWith(`"${key}"`) || line.startsWith(`'${key}'`),
  );
  return fence.line + Math.max(at, 0);
}
