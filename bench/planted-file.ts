import { closeSync, openSync, writeSync } from 'node:fs';
import { plantedArticles } from './planted.ts';
import type { PlantedArticle } from './planted.ts';

const BATCH = 1000;

/** Writes a bulk file of articles with so many planted quotations, none of which is kept; `each` is shown every one. */
export function writePlanted(
  path: string,
  { quotations, seed }: { readonly quotations: number; readonly seed: number },
  each: (article: PlantedArticle) => void,
): void {
  const file = openSync(path, 'w');
  let lines: string[] = [];
  const write = (): void => {
    writeSync(file, lines.join(''));
    lines = [];
  };
  for (const article of plantedArticles(quotations, seed)) {
    const { planted: _, ...written } = article;
    each(article);
    lines.push(`${JSON.stringify(written)}\n`);
    if (lines.length === BATCH) write();
  }
  write();
  closeSync(file);
}
