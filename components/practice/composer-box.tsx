import { type ClipboardEvent, type KeyboardEvent, type Ref, useImperativeHandle, useLayoutEffect, useRef } from 'react';
import type { ComposerKind } from '../../lib/practice/desk';
import { editableText, filled } from './editable-text';

export interface BoxHandle {
  /** What the box holds at this instant, line breaks as `\n`. */
  text(): string;
  focus(): void;
}

interface BoxProps {
  handle: Ref<BoxHandle>;
  value: string;
  label: string;
  onText(text: string): void;
  onEnter(trusted: boolean): void;
}

/** Enter sends; not with Shift, and not while an input method uses it (some report only key code 229, without `isComposing`). */
function sendsOn(event: KeyboardEvent): boolean {
  const plain = !(event.shiftKey || event.ctrlKey || event.altKey || event.metaKey);
  return event.key === 'Enter' && plain && !event.nativeEvent.isComposing && event.keyCode !== 229;
}

const enterHandler = (onEnter: BoxProps['onEnter']) => (event: KeyboardEvent) => {
  if (!sendsOn(event)) return;
  event.preventDefault();
  onEnter(event.nativeEvent.isTrusted);
};

function TextareaBox({ handle, value, label, onText, onEnter }: BoxProps) {
  const box = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle(handle, () => ({ text: () => box.current?.value ?? '', focus: () => box.current?.focus() }), []);
  return (
    <textarea
      ref={box}
      data-yd="composer"
      aria-label={label}
      placeholder={label}
      rows={3}
      value={value}
      onChange={(event) => onText(event.target.value)}
      onKeyDown={enterHandler(onEnter)}
    />
  );
}

const textOf = (box: HTMLElement | null): string => (box ? editableText(box) : '');

/** Styled text and pictures from elsewhere have no place in a message. */
function pasteAsText(event: ClipboardEvent): void {
  event.preventDefault();
  const lines = event.clipboardData.getData('text/plain').replace(/\r\n?/g, '\n').split('\n');
  // Line by line: given all at once, the browser wraps each line in a block.
  for (const [i, line] of lines.entries()) {
    if (i > 0) document.execCommand('insertLineBreak');
    if (line !== '') document.execCommand('insertText', false, line);
  }
}

/** The point of this box is to be no textarea: many consoles have such a one. */
const Editable = 'div';

function EditableBox({ handle, value, label, onText, onEnter }: BoxProps) {
  const box = useRef<HTMLDivElement>(null);
  useImperativeHandle(handle, () => ({ text: () => textOf(box.current), focus: () => box.current?.focus() }), []);
  useLayoutEffect(() => {
    // Only when the draft was changed from outside (another conversation, sent): writing would lose caret and undo.
    if (box.current && textOf(box.current) !== value) box.current.textContent = filled(value);
  }, [value]);
  return (
    <Editable
      ref={box}
      data-yd="composer"
      contentEditable
      suppressContentEditableWarning
      role="textbox"
      tabIndex={0}
      aria-multiline="true"
      aria-label={label}
      data-placeholder={value === '' ? label : undefined}
      onInput={() => onText(textOf(box.current))}
      onPaste={pasteAsText}
      onKeyDown={enterHandler(onEnter)}
    />
  );
}

/** The box one writes in, in either of the two forms that consoles use. */
export const ComposerBox = ({ kind, ...props }: BoxProps & { kind: ComposerKind }) =>
  kind === 'textarea' ? <TextareaBox {...props} /> : <EditableBox {...props} />;
