// What wasm-bindgen writes for the program that reads maps from elsewhere (`crates/authoring/src/main.rs`).

/** A map that was read. It lies in the program's memory until it is freed. */
export class Read {
  private constructor();
  first: Uint8Array;
  rest: Uint8Array;
  asked: Uint8Array;
  /** File, path and sentence of each problem, one after the other. */
  problems: string[];
  /** Whether there is anything to show. */
  usable: boolean;
  free(): void;
}

export function read(names: string[], texts: string[], language: string, lent: Uint8Array): Read;

export default function init(options: { module_or_path: WebAssembly.Module }): Promise<unknown>;
