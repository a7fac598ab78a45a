import { Session } from 'node:inspector';

/**
 * Counts work instead of timing it: how often V8 ran each block of the tool's own code, summed. The same on every machine
 * and under every load. What a built-in does inside (a sort, a search in a string) is not counted.
 */
export class CountedWork {
  readonly #session = new Session();

  constructor() {
    this.#session.connect();
    this.#post('Profiler.enable');
    this.#post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  }

  /** The blocks run by `work`, in src/ alone. */
  async of(work: () => unknown): Promise<number> {
    this.#take();
    await work();
    return this.#take();
  }

  stop(): void {
    this.#session.disconnect();
  }

  #take(): number {
    const { result } = this.#post('Profiler.takePreciseCoverage') as {
      result: { url: string; functions: { ranges: { count: number }[] }[] }[];
    };
    let total = 0;
    for (const { url, functions } of result) {
      if (!url.includes('/src/')) continue;
      for (const { ranges } of functions) for (const { count } of ranges) total += count;
    }
    return total;
  }

  #post(method: string, params: object = {}): unknown {
    let answer: unknown;
    this.#session.post(method, params, (error, result) => {
      if (error !== null) throw error;
      answer = result;
    });
    return answer;
  }
}
