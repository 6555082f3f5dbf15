import Vue from 'vue/dist/vue.esm.js';
import type { Mount } from '../support/editors/contract';
import { place } from '../support/editors/place';

const mount: Mount = (root) => {
  const app = new Vue({ el: place(root, 'div'), data: { text: '' }, template: '<textarea v-model="text"></textarea>' });
  return { read: () => app.text };
};

export default mount;
