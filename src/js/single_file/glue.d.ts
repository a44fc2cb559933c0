// The app's glue, which the build lays beside this script before it joins both.

export * from '../app_glue.js';
export { default } from '../app_glue.js';
