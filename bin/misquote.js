#!/usr/bin/env node
'use strict';
const [first, ...rest] = process.argv.slice(2);

if ((first === '--version' || first === '-v') && rest.length === 0) {
  process.stdout.write(`${require('../package.json').version}\n`);
} else {
  require('./load.js').load().main(process.argv.slice(2));
}
