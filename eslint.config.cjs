// Rules for JavaScript: those that eslint recommends, which find mistakes; none about style. `cargo xtask test` runs them
// with the packages on NODE_PATH, beside TypeScript (`src/js/tsconfig.json`), which knows what is defined.

const js = require('@eslint/js');

module.exports = [
  { ignores: ['dist/', 'target/'] },
  js.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: { 'no-undef': 'off' },
  },
  { files: ['**/*.jsx'], languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } } },
];
