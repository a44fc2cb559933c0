// A learning platform of the tests. Its run-time is scorm-again; this page only frames the course, writes down every
// call with its answer, and keeps in the tab what a visit leaves.

const query = new URLSearchParams(location.search);
const first = query.get('edition') === '1.2';
const names = first
  ? ['LMSInitialize', 'LMSFinish', 'LMSGetValue', 'LMSSetValue', 'LMSCommit', 'LMSGetLastError', 'LMSGetErrorString', 'LMSGetDiagnostic']
  : ['Initialize', 'Terminate', 'GetValue', 'SetValue', 'Commit', 'GetLastError', 'GetErrorString', 'GetDiagnostic'];
const api = new (first ? Scorm12API : Scorm2004API)({ autocommit: false, logLevel: 5 });
const kept = JSON.parse(sessionStorage.getItem('kept') ?? 'null');
const mode = query.get('mode');
if (kept) api.loadFromJSON(kept.cmi);
if (mode) api.loadFromJSON(first ? { core: { lesson_mode: mode } } : { mode });
const data = query.get('data');
if (data) api.loadFromJSON({ launch_data: data });

window.calls = JSON.parse(sessionStorage.getItem('calls') ?? '[]');
const refused = (query.get('refuses') ?? '').split(',');
// What is refused is so for a reason: 101, a general exception.
let error = '';
/** @type {Record<string, (...given: string[]) => string>} */
const runtime = {};
for (const name of names) {
  runtime[name] = (...given) => {
    const asks = name.endsWith('GetLastError') && error;
    if (!name.includes('GetLastError')) error = refused.includes(name) ? '101' : '';
    const answer = asks || (error ? 'false' : api[name](...given));
    window.calls.push([name, ...given, String(answer)]);
    sessionStorage.setItem('calls', JSON.stringify(window.calls));
    if (name.endsWith('Commit') || name === names[1]) {
      sessionStorage.setItem('kept', JSON.stringify(api.renderCMIToJSONObject()));
    }
    return answer;
  };
}
window[first ? 'API' : 'API_1484_11'] = runtime;

const frame = document.createElement('iframe');
frame.title = 'The course';
frame.src = query.get('course') ?? '';
document.querySelector('main')?.append(frame);
