import '@shoelace-style/shoelace/dist/components/textarea/textarea.js';
import type { Mount } from '../support/editors/contract';

/** A Lit element with an open shadow root. */
const mount: Mount = async (root) => {
  const field = document.createElement('sl-textarea');
  root.append(field);
  await field.updateComplete;
  return { read: () => field.value, box: () => field.shadowRoot?.querySelector('textarea') ?? field };
};

export default mount;
