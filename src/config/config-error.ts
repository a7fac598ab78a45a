/** A configuration, manifest or roster that cannot be used. The message is one line: file, line where known, what, mend. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}
