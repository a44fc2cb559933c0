// A component of Vue, which its compiler turns into a module.

declare module '*.vue' {
  import type { Component } from 'vue';
  const component: Component;
  export default component;
}
