/** What the threads of a large run do; see src/cli/work.ts. */
import { createRequire } from 'node:module';

const { work } = createRequire(import.meta.url)('./load.js').load();

export default work;
