/** The schemas as functions, compiled by the build into dist/validators.js. */
import type { ValidateFunction } from 'ajv/dist/2020.js';

export const config: ValidateFunction;
export const manifest: ValidateFunction;
export const people: ValidateFunction;
export const baseline: ValidateFunction;
