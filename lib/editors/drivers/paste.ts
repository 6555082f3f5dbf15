import { isTextControl } from '../box';
import type { Driver } from '../driver';

/**
 * A paste event of our own with plain text alone. Editors with a model, and boxes with a paste handler, take it; the browser
 * ignores an untrusted paste, so that on a plain box it costs nothing. `text/html` is left out: it breaks Slate and wangEditor.
 */
const paste: Driver = {
  id: 'paste',
  order: 20,
  accepts: (box) => !isTextControl(box),
  insert(box, text) {
    if (!text) return 0;
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true, composed: true });
    const ignored = box.dispatchEvent(event);
    return ignored ? 40 : 400;
  },
};

export default paste;
