/**
 * Milliseconds of processor time that this process has taken: what a machine busy with other things does not stretch much.
 * Limits held to it stand far above what is measured and far below what a quadratic pass would take, which is minutes.
 */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
