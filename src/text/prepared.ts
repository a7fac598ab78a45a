/**
 * A table that the build has made ready in a file beside the bundle, by its name: scripts/build.mjs puts a module that
 * reads it in the place of this one. Run from source, and in the library, nothing is ready: null.
 */
export function prepared(_name: string): Uint8Array | null {
  return null;
}
