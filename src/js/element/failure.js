// Why the app cannot start.

/** `reason` names a sentence of the fallback (`data-<reason>` of the element with `data-why`); `problems` are those of a
 *  map's files. */
export class Failure extends Error {
  constructor(reason, cause, problems = []) {
    super(`Crosstalk: ${reason}${cause ? ` (${cause.message ?? cause})` : ''}`);
    this.reason = reason;
    this.problems = problems;
  }
}

/** A module, compiled by `compile`; a failure tells a browser that may not run WebAssembly from a file that did not arrive whole. */
export async function compiled(compile) {
  try {
    return await compile();
  } catch (problem) {
    const forbidden = /unsafe-eval|Content Security Policy|disallowed|blocked/i.test(problem.message);
    throw new Failure(forbidden ? 'wasm' : 'truncated', problem);
  }
}
