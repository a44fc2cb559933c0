// What the tests' pages keep on their window, where a test asks for it, and what they get from elsewhere.

/// <reference path="../xtask/src/package/npm/crosstalk-map.d.ts" />

interface Window {
  /** `frame.js`: messages of the frame, and how one is sent to it. */
  heard: { origin: string; data: any }[];
  ask(message: object): void;
  /** `ready.js`: whether the attribute stood when the event came. */
  attributeThen: boolean;
  /** `scorm.js`: the calls of the course, each with its arguments and its answer. */
  calls: string[][];
  /** `moodle.js`: what is stored, the length of each message, and whether the page of the course has crashed. */
  stored: Record<string, string>;
  messages: number[];
  crashed?: boolean;
  /** `moodle.js`: puts the run-time there that is late. */
  appear(): void;
  /** `bench/page.js`. Times are milliseconds. */
  bench: {
    arrival: Promise<Record<'paint' | 'visible' | 'ready' | 'answered', number>>;
    names(): string[];
    select(name: string): Promise<number>;
    rest(): Promise<void>;
  };
  /** `e2e/fuzz/acts.js`. */
  fuzz: object;
  API?: object;
  API_1484_11?: object;
}

/** scorm-again's run-time environments, which the player's page loads as scripts of their own. */
interface Runtime {
  loadFromJSON(data: object): void;
  renderCMIToJSONObject(): object;
  /** The calls of a course, by the names that the standard gives them. */
  [call: string]: (...given: any[]) => any;
}
declare const Scorm12API: new (settings: object) => Runtime;
declare const Scorm2004API: new (settings: object) => Runtime;
