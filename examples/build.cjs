// Builds the examples in frameworks: `node examples/build.cjs <folder>`, with the packages on NODE_PATH. A project of your
// own uses its own bundler; the only thing to say about the map is that Vue has to know `crosstalk-map` as an element.

const fs = require('node:fs');
const path = require('node:path');
const { build } = require('esbuild');

const here = __dirname;
const target = process.argv[2];
const map = path.join(here, '../dist/npm/crosstalk-map.standalone.js');
const modules = (process.env.NODE_PATH ?? '').split(path.delimiter);

/** @type {import('esbuild').Plugin} */
const vue = {
  name: 'vue',
  setup({ onLoad }) {
    const { parse, compileScript } = require('vue/compiler-sfc');
    onLoad({ filter: /\.vue$/ }, async ({ path: file }) => {
      const { descriptor } = parse(await fs.promises.readFile(file, 'utf8'));
      /** @type {import('vue/compiler-sfc').CompilerOptions} */
      const compilerOptions = { isCustomElement: (tag) => tag === 'crosstalk-map' };
      const { content } = compileScript(descriptor, { id: 'page', inlineTemplate: true, templateOptions: { compilerOptions } });
      return { contents: content, resolveDir: path.dirname(file) };
    });
  },
};

/** @type {import('esbuild').Plugin} */
const svelte = {
  name: 'svelte',
  setup({ onLoad }) {
    const { compile } = require('svelte/compiler');
    onLoad({ filter: /\.svelte$/ }, async ({ path: file }) => {
      const { js } = compile(await fs.promises.readFile(file, 'utf8'), { filename: file, css: 'external' });
      return { contents: js.code, resolveDir: path.dirname(file) };
    });
  },
};

async function main() {
  for (const [name, entry] of [['react', 'page.jsx'], ['vue', 'page.js'], ['svelte', 'page.js']]) {
    const folder = path.join(target, name);
    await fs.promises.mkdir(folder, { recursive: true });
    await build({
      entryPoints: [path.join(here, name, entry)],
      outfile: path.join(folder, 'page.js'),
      bundle: true,
      format: 'esm',
      minify: true,
      jsx: 'automatic',
      alias: { 'crosstalk-map': map },
      nodePaths: modules,
      conditions: ['browser', 'production'],
      mainFields: ['browser', 'module', 'main'],
      define: {
        'process.env.NODE_ENV': '"production"',
        __VUE_OPTIONS_API__: 'false',
        __VUE_PROD_DEVTOOLS__: 'false',
        __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
      },
      plugins: [vue, svelte],
      logLevel: 'warning',
    });
    await fs.promises.copyFile(path.join(here, name, 'index.html'), path.join(folder, 'index.html'));
  }
  await fs.promises.copyFile(path.join(here, 'plain/page.css'), path.join(target, 'page.css'));
}

main().catch((problem) => {
  console.error(problem.message);
  process.exitCode = 1;
});
