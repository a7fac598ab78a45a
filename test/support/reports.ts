import type { Document, DocumentRole } from '../../src/model/document.ts';
import { check } from '../../src/pipeline/check.ts';
import { read } from '../../src/read/read.ts';
import type { Printed } from '../../src/report/formats.ts';
import { rules } from '../../src/rules/index.ts';

/** A file of an invented newsroom. */
export interface Copy {
  readonly path: string;
  readonly text: string;
  readonly role?: DocumentRole;
}

export async function documentsOf(copies: readonly Copy[]): Promise<Document[]> {
  return Promise.all(
    copies.map(({ path, text, role = 'draft' }, i) =>
      read({ id: `d${i + 1}`, path, role, text, sha256: 'ab'.repeat(32), metadata: null }),
    ),
  );
}

/** The report on some copy, drafts held against sources, with a file that could not be read. */
export async function reportOn(copies: readonly Copy[]): Promise<Printed> {
  const documents = await documentsOf(copies);
  const unread = [{ path: 'lost.md', role: 'source' as const, error: 'lost.md: cannot be read: permission denied' }];
  return { documents, rules, report: check(documents, { against: true, unread }) };
}

export const SOURCE: Copy = {
  path: 'agency.md',
  role: 'source',
  text: `---
date: 2023-11-06
outlet: Fen Agency
---

“The weir will not open in May, and the eels will be counted by hand,” said Ottoline Brandt, the river warden. “Nobody asked the anglers.”

Brandt said that the count would take nine nights.
`,
};

/** A changed word that can be put right, a misspelled name, a quotation that no source carries, one that is too short. */
export const DRAFT: Copy = {
  path: 'weir.md',
  text: `---
date: 2023-11-07
outlet: Quarrel Hill Star
---

# The weir

Café owners were told first: “The weir will now open in May, and the eels will be counted by hand,” said Ottoline Brandt.

“Nobody asked the anglers,” Ottoline Brant said.

“We have sold every boat on the upper lake and we shall not buy another,” said Jarek Sool, a hotelier. He called it “a day”.
`,
};
