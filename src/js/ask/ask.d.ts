// What wasm-bindgen writes for the program that is asked (`crates/ask/src/main.rs`).

import type { LocaleBridge } from '../app_glue.js';

/** A map that can be asked. It lies in the program's memory until it is freed, at the latest when nobody holds it. */
export class Program {
  constructor(locale: LocaleBridge, first: Uint8Array, rest: Uint8Array, own: Uint8Array);
  /** Begins to answer; the question before it is over then. */
  ask(question: string, level: string, shown: string, before: Asking | undefined): Asking;
  /** The answer; before it is done, how far it is. */
  answer(asking: Asking): Uint8Array;
  /** Takes the picture that was asked for, of that view; an empty one where the map is not shown as a picture. */
  draw(asking: Asking, file: Uint8Array | undefined, shown: string): void;
  free(): void;
}

/** A question that is being answered. */
export class Asking {
  private constructor();
  /** Goes on for about so many additions and multiplications; true when it is done. */
  step(budget: number): boolean;
  /** As what a picture is asked for, by its name in addresses. */
  picture(): string | undefined;
  free(): void;
}

export default function init(options: { module_or_path: WebAssembly.Module }): Promise<unknown>;
