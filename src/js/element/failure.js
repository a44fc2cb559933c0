// Why the app cannot start.

/** @import { Problem } from 'crosstalk-map' */

/** `reason` names a sentence of the fallback (`data-<reason>` of the element with `data-why`). */
export class Failure extends Error {
  /**
   * @param {string} reason
   * @param {Error | string} [cause]
   * @param {Problem[]} problems of a map's files
   */
  constructor(reason, cause, problems = []) {
    super(`Crosstalk: ${reason}${cause ? ` (${/** @type {Error} */ (cause).message ?? cause})` : ''}`);
    this.reason = reason;
    this.problems = problems;
  }
}

/**
 * A module, compiled by `compile`; a failure tells a browser that may not run WebAssembly from a file that did not arrive whole.
 * @param {() => Promise<WebAssembly.Module>} compile
 */
export async function compiled(compile) {
  try {
    return await compile();
  } catch (/** @type {any} */ problem) {
    const forbidden = /unsafe-eval|disallowed|blocked/i.test(problem.message);
    throw new Failure(forbidden ? 'wasm' : 'truncated', problem);
  }
}
