import { type RefObject, useEffect } from 'react';
import { useDesk } from '../app-context';
import { isComposing, isTextField } from '../ui/keys';

/**
 * Paste, a figure, done: pasting anywhere in the panel takes the words as the buyer's and leaves the field, so that the next figure picks a
 * reply. Ctrl/⌘ Z goes back to the words before.
 */
export function useAloneKeys(root: RefObject<HTMLElement | null>): void {
  const desk = useDesk();
  useEffect(() => {
    const abort = new AbortController();
    const options = { signal: abort.signal };
    const isElsewhere = (target: EventTarget | null) =>
      isTextField(target) && !(target instanceof HTMLTextAreaElement && root.current?.contains(target));
    window.addEventListener(
      'paste',
      (event) => {
        const text = event.clipboardData?.getData('text/plain') ?? '';
        if (text.trim() === '' || isElsewhere(event.target)) return;
        event.preventDefault();
        desk.say(text);
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      },
      options,
    );
    window.addEventListener(
      'keydown',
      (event) => {
        if (isComposing(event) || isTextField(event.target) || event.altKey) return;
        const isUndo = event.code === 'KeyZ' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
        const figure = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
        if (isUndo) desk.undoWords();
        else if (figure && !event.ctrlKey && !event.metaKey) {
          const row = root.current?.querySelectorAll('li[data-phrase]')[Number(figure) - 1];
          row?.querySelector<HTMLButtonElement>('button')?.click();
        } else return;
        event.preventDefault();
      },
      options,
    );
    return () => abort.abort();
  }, [desk, root]);
}
