import { resolve } from 'node:path';
import { UsageError } from './exit.ts';

/** One report to be printed: in which format, and to which file; null for standard output. */
export interface Target {
  readonly format: string;
  readonly file: string | null;
}

/**
 * The reports that `--format` asks for, each value `name` or `name=file`; text where it asks for none. What has no file of
 * its own goes to standard output, or to the file that `--output` names.
 *
 * @throws UsageError for an unknown format, and where two reports would be written to one place.
 */
export function targetsOf(values: readonly string[], choices: readonly string[], output: string | null): Target[] {
  const targets = (values.length === 0 ? ['text'] : values).map((value): Target => {
    const [format = '', ...file] = value.split('=');
    if (!choices.includes(format) || (file.length > 0 && file.join('=') === '')) {
      throw new UsageError(
        `--format cannot be "${value}"; it may be ${choices.join(', ')}, or one of them with a file, as in ${choices[0]}=report`,
      );
    }
    return { format, file: file.length === 0 ? output : file.join('=') };
  });
  const places = new Set<string | null>();
  for (const { format, file } of targets) {
    const place = file === null ? null : resolve(file);
    if (places.has(place)) {
      throw new UsageError(
        `two reports for ${file ?? 'standard output'}; name a file for each: --format ${format}=FILE`,
      );
    }
    places.add(place);
  }
  return targets;
}
