import type { Origin } from '../model/document.ts';

/** Tells where places of a file are; asked in ascending order it reads the file once. */
export function originIn(file: string): (offset: number) => Origin {
  let line = 1;
  let lineStart = 0;
  return (offset) => {
    for (let at = file.indexOf('\n', lineStart); at !== -1 && at < offset; at = file.indexOf('\n', lineStart)) {
      line++;
      lineStart = at + 1;
    }
    return { offset, line, column: offset - lineStart + 1 };
  };
}
