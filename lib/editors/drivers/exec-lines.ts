import { isTextControl } from '../box';
import type { Driver } from '../driver';
import { hasModel } from '../model';
import { endUndoStep } from '../undo-step';

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
    endUndoStep(box);
    if (!text) ownerDocument.execCommand('delete');
    text.split('\n').forEach((line, index) => {
      if (index > 0) ownerDocument.execCommand('insertLineBreak');
      if (line) ownerDocument.execCommand('insertText', false, line);
    });
    endUndoStep(box);
    return 60;
  },
};

export default execLines;
