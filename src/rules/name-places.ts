import type { Locus } from '../model/finding.ts';
import type { RunSpeaker } from '../model/speaker.ts';
import { fold } from '../text/fold.ts';
import { forLetters } from '../text/letters.ts';
import { membersBySpelling } from './members.ts';
import type { RunContext } from './rule.ts';

const NAME_WORD = forLetters(/[\p{L}\p{M}][\p{L}\p{M}’'-]*/gu);

/** The words of a name as written. */
export function wordsOf(name: string): readonly string[] {
  return name.match(NAME_WORD(name)) ?? [];
}

/** Where the documents write each word of a speaker's name, read once: thousands of drafts may misspell one. */
export class NamePlaces {
  readonly #context: RunContext;
  readonly #known = new Map<string, ReadonlyMap<string, readonly Locus[]>>();

  constructor(context: RunContext) {
    this.#context = context;
  }

  /** The first place of a word in each document that has it, the document whose spelling counts most first. */
  of(speaker: RunSpeaker, word: string): readonly Locus[] {
    const known = this.#known.get(speaker.id) ?? this.#read(speaker);
    this.#known.set(speaker.id, known);
    return known.get(fold(word)) ?? [];
  }

  #read(speaker: RunSpeaker): ReadonlyMap<string, readonly Locus[]> {
    const places = new Map<string, Locus[]>();
    for (const { document, entity } of membersBySpelling(speaker, this.#context)) {
      const seen = new Set<string>();
      for (const { form, spans } of this.#context.analyses[document]?.attributions.entities[entity]?.forms ?? []) {
        for (const word of wordsOf(form).map(fold)) {
          const [span] = spans;
          if (seen.has(word) || span === undefined) continue;
          seen.add(word);
          const known = places.get(word);
          if (known === undefined) places.set(word, [{ document, span }]);
          else known.push({ document, span });
        }
      }
    }
    return places;
  }
}
