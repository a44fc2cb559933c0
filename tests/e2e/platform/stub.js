// A page between the platform and the course that has something of a run-time's name, but no run-time.

const query = new URLSearchParams(location.search);
const first = query.get('edition') === '1.2';
const name = first ? 'API' : 'API_1484_11';
const methods = first
  ? ['LMSInitialize', 'LMSSetValue', 'LMSGetValue', 'LMSCommit', 'LMSFinish', 'LMSGetLastError']
  : ['Initialize', 'SetValue', 'GetValue', 'Commit', 'Terminate', 'GetLastError'];
const [begin, write] = methods;
const fail = () => {
  throw new Error('No run-time.');
};
/** @type {Record<string, () => unknown>} */
const stubs = {
  number: () => 12,
  text: () => 'https://platform.example/api',
  client: () => ({ get: () => '', post: () => '' }),
  half: () => ({ [begin]: () => 'true', [write]: () => 'true' }),
  words: () => ({ [begin]: 'true', [write]: 'true' }),
  function: () => () => 'true',
  throwing: () => Object.fromEntries(methods.map((method) => [method, fail])),
  element: () => document.body,
  traps: () => new Proxy({}, { get: fail, has: fail }),
  nothing: () => null,
};
const kind = query.get('kind') ?? '';
if (kind === 'throws') Object.defineProperty(window, name, { get: fail });
else Object.assign(window, { [name]: stubs[kind]?.() });

const frame = document.createElement('iframe');
frame.title = 'The course';
frame.src = query.get('course') ?? '';
document.querySelector('main')?.append(frame);
