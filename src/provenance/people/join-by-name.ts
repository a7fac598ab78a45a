/** People who are one by their names alone, wherever they are named. */
import { fold } from '../../text/fold.ts';
import { fullNameKey, middleInitial, nameSuffix } from '../../text/person-name.ts';
import type { Joined, Named } from './named.ts';

/**
 * One name written alike, and of people the forms of one full name: "Robert S. Lunde III" is "Bob Lunde", unless the run has
 * two whose middle names differ; then each form joins its like.
 */
export function joinEqualNames(named: readonly Named[], joined: Joined): void {
  const groups = new Map<string, { at: number; middle: string }[]>();
  named.forEach(({ entity, words }, at) => {
    if (entity.type === 'unnamed') return;
    const name = entity.listed ?? entity.name;
    const isPerson = entity.type === 'person';
    if (isPerson && entity.listed === null && words.length < 2) return;
    const key = isPerson && words.length > 1 ? fullNameKey(words, nameSuffix(name)) : fold(name);
    const group = groups.get(`${entity.type} ${key}`);
    const member = { at, middle: isPerson ? middleInitial(words) : '' };
    if (group === undefined) groups.set(`${entity.type} ${key}`, [member]);
    else group.push(member);
  });
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    const middles = new Set(group.map(({ middle }) => middle));
    middles.delete('');
    const first = new Map<string, number>();
    for (const { at, middle } of group) {
      const kind = middles.size > 1 ? middle : '';
      const known = first.get(kind);
      if (known === undefined) first.set(kind, at);
      else joined.join(known, at);
    }
  }
}

/** A lone surname means the one person of the run who has it; of two it could mean either, and stays alone. */
export function joinLoneSurnames(named: readonly Named[], joined: Joined): void {
  if (!named.some(isLoneSurname)) return;
  const full = new Map<string, Set<number>>();
  named.forEach(({ entity, words }, at) => {
    if (entity.type !== 'person' || words.length < 2) return;
    const surname = words.at(-1) ?? '';
    const bearers = full.get(surname);
    if (bearers === undefined) full.set(surname, new Set([joined.root(at)]));
    else bearers.add(joined.root(at));
  });
  named.forEach((one, at) => {
    const bearers = isLoneSurname(one) ? full.get(one.words[0] ?? '') : undefined;
    const [only] = bearers ?? [];
    if (bearers?.size === 1 && only !== undefined) joined.join(only, at);
  });
}

function isLoneSurname({ entity, words }: Named): boolean {
  return entity.type === 'person' && words.length < 2;
}
