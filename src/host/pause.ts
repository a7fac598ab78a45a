/** Milliseconds that the other end of a pipe with a name is waited for: a shell opens it before it starts the program. */
export const PATIENCE = 3000;

/** Milliseconds between two looks at a pipe that has nothing yet, or nobody. */
export const PAUSE = 5;

/** Does nothing for some milliseconds. */
export function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
