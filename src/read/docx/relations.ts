import { readXml } from '../xml.ts';
import type { Zip } from '../zip.ts';

/** What a part of a Word file refers to: its footnotes, its styles. */
export interface Relation {
  readonly type: string;
  /** Name of the part. */
  readonly target: string;
}

/** The relations of a part, or of the whole file where `part` is empty; none where they are not told. */
export function relationsOf(zip: Zip, part: string, path: string): Relation[] {
  const slash = part.lastIndexOf('/') + 1;
  const xml = zip.text(`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`);
  const relations: Relation[] = [];
  if (xml === null) return relations;
  readXml(xml, path, {
    open: ({ name, attribute }) => {
      const target = attribute('Target');
      if (name !== 'Relationship' || target === undefined || attribute('TargetMode') === 'External') return;
      const whole = target.startsWith('/') ? target.slice(1) : part.slice(0, slash) + target;
      relations.push({ type: attribute('Type') ?? '', target: whole });
    },
    close: () => {},
    text: () => {},
  });
  return relations;
}

/** Whether a relation is of this kind; the transitional and the strict form of the standard have different addresses. */
export function isRelated(kind: string): (relation: Relation) => boolean {
  return ({ type }) => type.endsWith(`/${kind}`);
}
