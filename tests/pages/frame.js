// Frames what the address asks for (`src`, `sandbox`), keeps the messages of the frame, gives it the height it asks for
// if `listens` is there, and says hello as soon as it is loaded if `hello` is.

const parameters = new URLSearchParams(location.search);
const frame = document.createElement('iframe');
const sandbox = parameters.get('sandbox');
if (sandbox !== null) frame.setAttribute('sandbox', sandbox);
Object.assign(frame, { title: 'The map', width: 800, height: 420, src: parameters.get('src') });

window.heard = [];
window.ask = (message) => frame.contentWindow?.postMessage(message, '*');
addEventListener('message', ({ source, origin, data }) => {
  if (source !== frame.contentWindow) return;
  window.heard.push({ origin, data });
  if (parameters.has('listens') && data.type === 'crosstalk-height') frame.height = data.height;
});
if (parameters.has('hello')) frame.addEventListener('load', () => window.ask({ type: 'crosstalk-hello' }));
document.querySelector('main')?.append(frame);
