import { Input } from 'element-ui';
import Vue from 'vue/dist/vue.esm.js';
import type { Mount } from '../support/editors/contract';
import { place } from '../support/editors/place';

const mount: Mount = (root) => {
  Vue.component('el-input', Input);
  const app = new Vue({
    el: place(root, 'div'),
    data: { text: '' },
    template: '<el-input type="textarea" autosize v-model="text"></el-input>',
  });
  return { read: () => app.text };
};

export default mount;
