// A learning platform of the tests that behaves as Moodle does: it takes a course of SCORM 1.2 that says nothing for
// completed, forgets an attempt that was not suspended, sends everything with each message, and loses a last message of
// more than 64 KiB. By its query it answers in the odd ways of other platforms, comes late, or has begun already.

const query = new URLSearchParams(location.search);
const first = query.get('edition') === '1.2';
const name = first ? 'API' : 'API_1484_11';
const [statusName, exitName] = first
  ? ['cmi.core.lesson_status', 'cmi.core.exit']
  : ['cmi.completion_status', 'cmi.exit'];
const modeName = first ? 'cmi.core.lesson_mode' : 'cmi.mode';
/** The numbers of errors: begun already, ended, and not begun when it is ended, read, written or committed. */
const errors = first
  ? { begun: 101, ended: 0, finish: 301, get: 301, set: 301, commit: 301, unknown: 401 }
  : { begun: 103, ended: 104, finish: 112, get: 122, set: 132, commit: 142, unknown: 401 };
const MAX_LAST_MESSAGE = 65_536;

/** @type {Record<string, () => unknown>} */
const words = {
  text: () => 'true',
  one: () => '1',
  number: () => 1,
  flag: () => true,
  nothing: () => undefined,
  no: () => 'false',
  promise: () => Promise.resolve('true'),
  rejected: () => Promise.reject(new Error('odd')),
};
const yes = words[query.get('yes') ?? 'text'];
const lacks = (query.get('lacks') ?? '').split(',').filter(Boolean);

/** @type {Record<string, string>} */
window.stored = JSON.parse(sessionStorage.getItem('stored') ?? '{}');
window.calls = [];
window.messages = [];
/** @type {Record<string, string>} */
let page = {};
let [running, ended, error] = [false, false, 0];

/** Opens an attempt: the one that was suspended, else a new one. */
function launch() {
  const suspended = window.stored[exitName] === 'suspend';
  page = suspended ? { ...window.stored } : {};
  delete page[exitName];
  if (!suspended && window.stored[statusName]) page[statusName] = window.stored[statusName];
  [running, ended, error] = [false, false, 0];
}

/** @param {boolean} last */
function send(last) {
  const { length } = Object.entries(page)
    .map(([element, value]) => `&${element.replaceAll('.', '__')}=${encodeURIComponent(value)}`)
    .join('');
  window.messages.push(length);
  if (last && length > MAX_LAST_MESSAGE) return;
  window.stored = { ...page };
  sessionStorage.setItem('stored', JSON.stringify(page));
}

/** @param {number} number */
function say(number) {
  error = number;
  return number ? 'false' : yes();
}

const methods = {
  Initialize() {
    if (running) return say(errors.begun);
    if (ended && errors.ended) return say(errors.ended);
    running = true;
    return say(0);
  },
  Finish() {
    if (!running) return say(errors.finish);
    [running, ended] = [false, true];
    if (first && (page[statusName] ?? 'not attempted') === 'not attempted') page[statusName] = 'completed';
    send(true);
    return say(0);
  },
  /** @param {string} element */
  GetValue(element) {
    error = running ? 0 : errors.get;
    if (error) return '';
    if (element === modeName) return query.get('mode') ?? 'normal';
    if (element.endsWith('._count')) {
      const list = element.slice(0, -'_count'.length);
      return String(Object.keys(page).filter((key) => key.startsWith(list) && key.endsWith('.id')).length);
    }
    return page[element] ?? (element === statusName && first ? 'not attempted' : '');
  },
  /** @param {string} element @param {string} value */
  SetValue(element, value) {
    if (!running) return say(errors.set);
    if (lacks.some((start) => element.startsWith(start))) return say(errors.unknown);
    page[element] = value;
    return say(0);
  },
  Commit() {
    if (!running) return say(errors.commit);
    send(false);
    return say(0);
  },
  GetLastError: () => (query.has('number') ? error : String(error)),
  GetErrorString: () => '',
  GetDiagnostic: () => '',
};

/** The run-time in the words of its edition; every call is written down. */
function runtime() {
  /** @type {Record<string, (...given: string[]) => unknown>} */
  const made = {};
  for (const [method, call] of Object.entries(methods)) {
    const own = first ? `LMS${method}` : method === 'Finish' ? 'Terminate' : method;
    made[own] = (...given) => {
      // A page that has crashed says nothing any more.
      if (window.crashed) return '';
      if (method !== 'GetLastError') window.calls.push([own, ...given]);
      return /** @type {(...given: string[]) => unknown} */ (call)(...given);
    };
  }
  return query.has('class') ? Object.assign(class {}, made) : made;
}

window.appear = () => {
  Object.assign(window, { [name]: runtime() });
};
launch();
if (!query.has('late')) window.appear();
if (query.has('begun')) methods.Initialize();
if (!query.has('opens')) {
  const frame = document.createElement('iframe');
  frame.title = 'The course';
  frame.src = query.get('course') ?? '';
  document.querySelector('main')?.append(frame);
}
