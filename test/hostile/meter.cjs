'use strict';
/** Loaded before the command: writes what the process took when it ends. */
const { readFileSync, writeFileSync } = require('node:fs');

process.on('exit', () => {
  const { userCPUTime, systemCPUTime } = process.resourceUsage();
  const figures = { seconds: (userCPUTime + systemCPUTime) / 1e6, memory: peakMemory() };
  writeFileSync(process.env.MISQUOTE_METER, JSON.stringify(figures));
});

/** Bytes. Linux hands `maxRSS` on from the process that started this one, so its own peak is asked for elsewhere. */
function peakMemory() {
  try {
    return Number(/VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]) * 1024;
  } catch {
    return process.resourceUsage().maxRSS * 1024;
  }
}
