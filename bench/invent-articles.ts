/** Articles that read like news and were never printed: sentences made of lists, the same for the same seed. */

const PEOPLE = [
  ['Maud Kessler', 'the harbour master', 'she'],
  ['Tobias Renn', 'a dealer in lamps', 'he'],
  ['Ottoline Brandt', 'the river warden', 'she'],
  ['Jarek Sool', 'a fisherman', 'he'],
  ['Edda Voss', 'who runs the ferry', 'she'],
  ['Lorcan Teale', 'the deputy mayor', 'he'],
  ['Ada Prynne', 'a retired surveyor', 'she'],
] as const;
const SPEECH = [
  'We have been waiting for this lamp since the winter before last',
  'Nobody asked the people who use the quay',
  'It is not a question of money, it is a question of oak',
  'If the county pays, the work can begin in May',
  'My father rowed across, and so will I',
  'The figures are wrong, and they were wrong last year',
  'I would not cross it in the dark',
] as const;
const NARRATION = [
  'The council had put the matter off three times since the spring.',
  'Two boats lay at the quay on Monday, and neither of them was going anywhere.',
  'The repair will cost 41,000 crowns, according to a letter seen by the Vantry Observer.',
  'A vote is expected before the end of the month.',
  'The lighthouse was built in 1874 and has been dark since October.',
  'Fares on the Low Sound line rose by a tenth.',
] as const;

/** @returns as many lines of JSON, each an article of some twelve paragraphs with eight quotations. */
export function inventArticles(count: number): string {
  let state = 1874;
  const pick = <T>(list: readonly T[]): T => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return list[(state >>> 8) % list.length] as T;
  };
  const paragraph = (): string => {
    const [name, role, pronoun] = pick(PEOPLE);
    const surname = name.split(' ')[1];
    const shapes = [
      () => `“${pick(SPEECH)},” said ${name}, ${role}. ${pick(NARRATION)}`,
      () => `${pick(NARRATION)} “${pick(SPEECH)},” ${surname} said. “${pick(SPEECH)}.”`,
      () => `${name}, ${role}, said that ${pronoun} would wait. “${pick(SPEECH)},” ${pronoun} added.`,
      () => `${pick(NARRATION)} ${pick(NARRATION)}`,
      () => `According to ${surname}, the plan was “${pick(SPEECH).toLowerCase()}”.`,
    ];
    return pick(shapes)();
  };
  const lines: string[] = [];
  for (let id = 1; id <= count; id++) {
    const text = [`Lamp ${id} of the Low Sound stays dark`, ...Array.from({ length: 12 }, paragraph)].join('\n\n');
    lines.push(JSON.stringify({ id, text, published: '2024-05-01', outlet: 'Vantry Observer' }));
  }
  return `${lines.join('\n')}\n`;
}
