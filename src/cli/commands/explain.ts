import { wantsColor, terminalColumns } from '../../host/terminal.ts';
import { printRuleList, printRulePage } from '../../report/text/rule-page.ts';
import { styleOf } from '../../report/text/style.ts';
import { rules } from '../../rules/index.ts';
import { permittedTable } from '../../text/permitted.ts';
import type { Profile } from '../../text/permitted.ts';
import type { Context } from '../context.ts';
import { EXIT, UsageError } from '../exit.ts';
import type { ExitStatus } from '../exit.ts';
import type { Invocation } from '../parse.ts';

/** Rules whose verdict is a cell of the table of permitted edits. */
const FOLLOW_THE_TABLE: ReadonlySet<string> = new Set([
  'altered-wording',
  'unmarked-omission',
  'bracketed-rewrite',
  'minor-variant',
]);

/** What a rule means, with an example; without one, every rule in a line. */
export async function explain(invocation: Invocation, { output, env }: Context): Promise<ExitStatus> {
  const style = styleOf({ color: wantsColor(invocation.color, env), width: terminalColumns() });
  const [id] = invocation.operands;
  if (id === undefined) output.write(printRuleList(rules, style));
  else {
    const rule = rules.find((candidate) => candidate.id === id);
    if (rule === undefined)
      throw new UsageError(`no rule “${id}”; there are ${rules.map((known) => known.id).join(', ')}`);
    const table = permittedTable((invocation.profile ?? 'default') as Profile);
    const rows = FOLLOW_THE_TABLE.has(id) ? Object.entries(table) : [];
    const guides = rows.map(([edit, { action, written, guide }]) => ({
      edit,
      action: written === undefined ? action : `${action}, written ${written}`,
      guide,
    }));
    output.write(printRulePage(rule, guides, style));
  }
  output.end();
  return EXIT.clean;
}
