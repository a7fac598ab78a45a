import type { Origin } from '../model/document.ts';

/** Tells where places of a file are; asked in ascending order it reads the file once. */
export function originIn(file: string): (offset: number) => Origin {
  let line = 1;
  let lineStart = 0;
  // Kept from one question to the next: in a file of one line each search would go to its end.
  let lineEnd = file.indexOf('\n');
  return (offset) => {
    for (; lineEnd !== -1 && lineEnd < offset; lineEnd = file.indexOf('\n', lineStart)) {
      line++;
      lineStart = lineEnd + 1;
    }
    return { offset, line, column: offset - lineStart + 1 };
  };
}
