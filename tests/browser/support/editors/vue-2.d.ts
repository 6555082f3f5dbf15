/** The build of Vue 2 that compiles templates in the page, as far as it is used here; its package has types for the other builds only. */
declare module 'vue/dist/vue.esm.js' {
  interface Vue2 {
    new <Data extends object>(options: { el: Element; data: Data; template: string }): Data;
    component(name: string, component: unknown): void;
  }
  const Vue: Vue2;
  export default Vue;
}
