import { parseDocument } from 'yaml';
import type { FrontMatter } from './front-matter-fence.ts';
import { ReadError } from './read-error.ts';

/**
 * The fields of front matter by a whole YAML parser.
 *
 * @throws ReadError naming file and line when it is no YAML or no mapping.
 */
export function yamlFields(fence: FrontMatter, path: string): Record<string, unknown> {
  const parsed = parseDocument(fence.source, { prettyErrors: true });
  const error = parsed.errors[0];
  if (error !== undefined) {
    const line = fence.line + (error.linePos?.[0].line ?? 1) - 1;
    const what = error.message.split('\n', 1)[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? '';
    throw new ReadError(`${path}:${line}: broken front matter: ${what}; correct the YAML between the dashes`);
  }
  const value: unknown = parsed.toJS({ maxAliasCount: 20 });
  if (value === null || value === undefined) return {};
  if (typeof value !== 'object' || Array.isArray(value)) {
    throw new ReadError(`${path}:${fence.line}: front matter is not a list of fields; write one "name: value" a line`);
  }
  return value as Record<string, unknown>;
}
