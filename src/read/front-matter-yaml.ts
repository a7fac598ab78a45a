import { LineCounter, parseDocument } from 'yaml';
import type { FrontMatter } from './front-matter-fence.ts';
import { repeatedKey } from '../text/repeated-key.ts';
import { ReadError } from './read-error.ts';

/**
 * The fields of front matter by a whole YAML parser.
 *
 * @throws ReadError naming file and line when it is no YAML or no mapping.
 */
export function yamlFields(fence: FrontMatter, path: string): Record<string, unknown> {
  const lines = new LineCounter();
  const parsed = parseDocument(fence.source, {
    lineCounter: lines,
    prettyErrors: true,
    uniqueKeys: false,
    logLevel: 'error',
  });
  const error = parsed.errors[0];
  if (error !== undefined) {
    const line = fence.line + (error.linePos?.[0].line ?? 1) - 1;
    const what = error.message.split('\n', 1)[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? '';
    throw new ReadError(`${path}:${line}: broken front matter: ${what}; correct the YAML between the dashes`);
  }
  const repeated = repeatedKey(parsed.contents);
  if (repeated !== null) {
    const line = fence.line + lines.linePos(repeated).line - 1;
    throw new ReadError(
      `${path}:${line}: broken front matter: Map keys must be unique; correct the YAML between the dashes`,
    );
  }
  const value = plainValue(parsed, `${path}:${fence.line}`);
  if (value === null || value === undefined) return {};
  if (typeof value !== 'object' || Array.isArray(value)) {
    throw new ReadError(`${path}:${fence.line}: front matter is not a list of fields; write one "name: value" a line`);
  }
  return value as Record<string, unknown>;
}

/** The parser throws only for aliases that stand for too much when they are written out, or for nothing. */
function plainValue(parsed: ReturnType<typeof parseDocument>, where: string): unknown {
  try {
    return parsed.toJS({ maxAliasCount: MOST_ALIASED });
  } catch {
    throw new ReadError(
      `${where}: broken front matter: its aliases (*name) stand for too much or for nothing; write the values out`,
    );
  }
}

/** Values that aliases may stand for in all. */
const MOST_ALIASED = 20;
