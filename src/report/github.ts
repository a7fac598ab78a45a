import type { Severity } from '../model/report.ts';
import { printable } from '../text/printable.ts';
import { messageWithWords } from './formats.ts';
import type { Printed } from './formats.ts';
import { oneLine } from './text/columns.ts';

/**
 * Workflow commands of GitHub Actions, one a line, which the runner turns into annotations of the changed files. Everything
 * that comes from a document is escaped as the runner's own toolkit does it, so that no text can begin a command.
 */

const COMMAND: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

export function printGithub({ report }: Printed): string {
  const findings = report.findings.map((finding) => {
    const { severity, path, line, endLine, column, endColumn, rule } = finding;
    const properties = {
      file: path,
      line: String(line),
      endLine: String(endLine),
      // The runner takes columns only of one line.
      ...(line === endLine ? { col: String(column), endColumn: String(endColumn) } : {}),
      title: rule,
    };
    return command(COMMAND[severity], properties, messageWithWords(finding).split('\n').map(oneLine).join('\n'));
  });
  const unread = report.documents.flatMap(({ path, error }) =>
    error === undefined ? [] : [command('error', { file: path, title: 'not read' }, oneLine(error))],
  );
  return [...unread, ...findings].join('');
}

function command(name: string, properties: Readonly<Record<string, string>>, message: string): string {
  const listed = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(value)}`);
  return `::${name} ${listed.join(',')}::${escapeData(message)}\n`;
}

/** What the runner turns back; other control characters would reach the log, and so the terminal of who reads it. */
function escapeData(text: string): string {
  return text
    .split(/([\r\n])/)
    .map((part) => ESCAPED[part] ?? printable(part.replaceAll('%', '%25')))
    .join('');
}

const ESCAPED: Readonly<Record<string, string>> = { '\r': '%0D', '\n': '%0A' };

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
