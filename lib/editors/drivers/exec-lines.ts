import { isTextControl } from '../box';
import type { Driver } from '../driver';
import { hasModel } from '../model';

/**
 * Plain contenteditable boxes, line by line: a text with line breaks given at once would be split into paragraphs, which consoles
 * read back with blank lines between.
 */
const execLines: Driver = {
  id: 'exec-lines',
  order: 90,
  accepts: (box) => !isTextControl(box) && !hasModel(box),
  insert(box, text) {
    const { ownerDocument } = box;
    if (!text) ownerDocument.execCommand('delete');
    text.split('\n').forEach((line, index) => {
      if (index > 0) ownerDocument.execCommand('insertLineBreak');
      if (line) ownerDocument.execCommand('insertText', false, line);
    });
    return 60;
  },
};

export default execLines;
