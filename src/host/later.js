// Joins the app's two parts (xtask/src/site/split). The build appends this to wasm-bindgen's glue, whose `wasm` it uses.
// The first part calls what has moved through slots of its table of functions. Until the later part has written its
// functions there, a slot holds a stand-in, which brings the later part at once and calls the slot again.

let scriptSide;
let whole = false;

/** What the first part imports: JavaScript's functions, and a stand-in for each slot it asks for. */
function withStandIns(imports) {
  const standIn = (slot) => (...values) => {
    bring();
    return wasm.slots.get(slot)(...values);
  };
  scriptSide = imports;
  return { ...imports, later: new Proxy({}, { get: (_, slot) => standIn(+slot) }) };
}

/** What the later part imports: JavaScript's functions, and the first part's memory, tables and functions in slots. */
function laterImports() {
  return { ...scriptSide, first: new Proxy(wasm, { get: (own, name) => own[name] ?? own.slots.get(+name) }) };
}

/** Joins the later part, once its module is there. */
export async function join(module) {
  if (whole) return;
  await WebAssembly.instantiate(module, laterImports());
  whole = true;
}

/** Something needs the later part before it came: the page stands still while it is fetched. */
function bring() {
  if (whole) return;
  try {
    const request = new XMLHttpRequest();
    request.open('GET', new URL('crosstalk-later.wasm', import.meta.url), false);
    request.overrideMimeType('text/plain; charset=x-user-defined'); // Bytes as they are.
    request.send();
    const bytes = Uint8Array.from(request.responseText, (letter) => letter.charCodeAt(0));
    new WebAssembly.Instance(new WebAssembly.Module(bytes), laterImports());
    whole = true;
  } catch (problem) {
    dispatchEvent(new CustomEvent('crosstalk-crash', { detail: 'network' })); // Nobody could go on from here.
    throw problem;
  }
}
