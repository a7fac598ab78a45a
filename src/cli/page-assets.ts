import { existsSync, readFileSync } from 'node:fs';
import type { PageAssets } from '../report/html/page.ts';

/** Beside the bundle, and where the build puts it, for a run from source. */
const PLACES = ['./report-page.json', '../../dist/report-page.json'].map((path) => new URL(path, import.meta.url));

/** The script and style of the HTML report, as the build left them. */
export function pageAssets(): PageAssets {
  const place = PLACES.find((url) => existsSync(url));
  if (place === undefined) throw new Error('dist/report-page.json is missing; run `npm run build`');
  return JSON.parse(readFileSync(place, 'utf8'));
}
