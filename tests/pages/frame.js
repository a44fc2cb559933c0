// Frames what the address asks for (`src`, `sandbox`), keeps the messages of the frame, gives it the height it asks for
// if `listens` is there, and says hello as soon as it is loaded if `hello` is. Some pages make something else of the height:
// `extra` pixels more, as many `times` as high, `most` at most, another width each time (`narrow`), and hello again
// whenever they hear of one (`again`).

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
  if (!parameters.has('listens') || data.type !== 'crosstalk-height') return;
  const high = data.height * Number(parameters.get('times') ?? 1) + Number(parameters.get('extra') ?? 0);
  frame.height = String(Math.min(high, Number(parameters.get('most') ?? 100_000)));
  if (parameters.has('narrow')) frame.width = frame.width === '800' ? '760' : '800';
  if (parameters.has('again')) setTimeout(() => window.ask({ type: 'crosstalk-hello' }));
});
if (parameters.has('hello')) frame.addEventListener('load', () => window.ask({ type: 'crosstalk-hello' }));
document.querySelector('main')?.append(frame);
