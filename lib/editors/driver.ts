import type { ReplaceRange } from './outcome';

/**
 * One way of writing into one kind of box. A driver lives in a file of its own under `drivers/` and is found by being there.
 * It never dispatches a key or a click, and never judges its own success: `insertText` reads back.
 */
export interface Driver {
  id: string;
  /** Tried from the smallest to the greatest. */
  order: number;
  accepts(box: HTMLElement): boolean;
  /**
   * Puts `text` (perhaps empty) in the selection's place. The box has the focus and `selection` is already selected.
   * Writes before it returns, so that nothing can come between the last check and the writing; returns for how many
   * milliseconds a change may still take to show.
   */
  insert(box: HTMLElement, text: string, selection: ReplaceRange): number;
}

const modules = import.meta.glob<Driver>('./drivers/*.ts', { eager: true, import: 'default' });

/** All drivers in the order in which they are tried. */
export const DRIVERS: readonly Driver[] = Object.values(modules).sort((a, b) => a.order - b.order);
