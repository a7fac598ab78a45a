/**
 * Runs misquote in this process, and tells on the third descriptor how long it took and how much memory it held.
 *
 * usage: node measured.cjs <arguments of misquote>
 */
'use strict';
const { writeSync } = require('node:fs');
const { load } = require('../bin/load.js');

const started = performance.now();
load()
  .main(process.argv.slice(2))
  .then(() => {
    const { maxRSS, userCPUTime } = process.resourceUsage();
    const told = { milliseconds: performance.now() - started, cpu: userCPUTime / 1000, kilobytes: maxRSS };
    writeSync(3, JSON.stringify(told));
  });
