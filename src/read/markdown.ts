import type { Page } from './assemble.ts';
import { readPlainText } from './plain-text.ts';
export function readMarkdown(text: string, from: number): Page {
  return readPlainText(text, from);
}
