import type { EditClass } from '../../model/collation.ts';
import { wantsColor, terminalColumns } from '../../host/terminal.ts';
import { printRuleList, printRulePage } from '../../report/text/rule-page.ts';
import type { HouseSaying } from '../../report/text/rule-page.ts';
import { styleOf } from '../../report/text/style.ts';
import { rules } from '../../rules/index.ts';
import { mendFor } from '../../text/nearest.ts';
import { PROFILES, permittedTable } from '../../text/permitted.ts';
import type { Profile } from '../../text/permitted.ts';
import type { Context } from '../context.ts';
import { EXIT, UsageError } from '../exit.ts';
import type { ExitStatus } from '../exit.ts';
import type { Invocation } from '../parse.ts';

/** The rows of the table of permitted edits that a rule on wording follows. */
const ROWS_OF: Readonly<Record<string, readonly EditClass[]>> = {
  'altered-wording': ['reworded', 'speech-grammar'],
  'unmarked-omission': ['omission', 'ellipsis', 'cut-at-end', 'split'],
  'misleading-cut': ['ellipsis', 'cut-at-end'],
  'bracketed-rewrite': ['bracket-of-substance', 'bracket'],
  'minor-variant': [
    'contraction',
    'spelling',
    'number-format',
    'abbreviation',
    'dialect',
    'filler',
    'masked-obscenity',
    'compound',
    'name-variant',
    'sic',
    'capital',
    'glyph',
  ],
};

const RULE_IDS = rules.map(({ id }) => id);

/** What a rule means, with an example and what the style guides say; without one, every rule in a line. */
export async function explain(invocation: Invocation, { output, env }: Context): Promise<ExitStatus> {
  const style = styleOf({ color: wantsColor(invocation.color, env), width: terminalColumns() });
  const [id] = invocation.operands;
  if (id === undefined) output.write(printRuleList(rules, style));
  else {
    const rule = rules.find((candidate) => candidate.id === id);
    if (rule === undefined) throw new UsageError(`no rule “${id}”; ${mendFor(id, RULE_IDS)}`);
    const houses = PROFILES.filter((name) => invocation.profile === null || invocation.profile === name);
    const guides = (ROWS_OF[id] ?? []).map((edit) => ({ edit, houses: sayingsOf(edit, houses) }));
    output.write(printRulePage(rule, guides, style));
  }
  output.end();
  return EXIT.clean;
}

/** What houses do with an edit, those that say the same together. */
function sayingsOf(edit: EditClass, houses: readonly Profile[]): HouseSaying[] {
  const sayings = new Map<string, HouseSaying>();
  for (const house of houses) {
    const { action, written, guide } = permittedTable(house)[edit];
    const said = written === undefined ? action : `${action}, written ${written}`;
    const names = sayings.get(`${said} ${guide}`)?.houses ?? [];
    sayings.set(`${said} ${guide}`, { houses: [...names, house], action: said, guide });
  }
  return [...sayings.values()];
}
