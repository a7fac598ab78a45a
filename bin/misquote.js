#!/usr/bin/env node
import { existsSync } from 'node:fs';
import module from 'node:module';

module.enableCompileCache?.(new URL('../dist/.cache', import.meta.url).pathname);

const main = new URL('../dist/main.js', import.meta.url);
if (existsSync(main)) await import(main.href);
else {
  process.stderr.write('misquote: not built yet; run `npm run build` in its folder\n');
  process.exitCode = 2;
}
