const FILES = /*files*/ {} /*end*/;
const at = name => new URL(name, import.meta.url);

customElements.define('crosstalk-map', class extends HTMLElement {
  async connectedCallback() {
    const { default: init } = await import(at(FILES.glue));
    await init({ module_or_path: at(FILES.wasm) });
    this.setAttribute('ready', '');
  }
});
