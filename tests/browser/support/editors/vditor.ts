import type { Mount } from './contract';
import { ended, place } from './place';

/** Its class, which only a file beside its package can import. */
type Vditor = new (root: HTMLElement, options: object) => { getValue(): string };

/** Vditor in one of its three modes; `box` selects where one writes in it. It loads its parser by address. */
export const vditorIn =
  (Vditor: Vditor, mode: 'ir' | 'sv' | 'wysiwyg', box: string): Mount =>
  async (root) => {
    const editor = await new Promise<InstanceType<Vditor>>((resolve) => {
      const made = new Vditor(place(root, 'div'), {
        mode,
        cdn: '/vditor',
        cache: { enable: false },
        height: 240,
        toolbar: [],
        after: () => resolve(made),
      });
    });
    return { read: () => ended(editor.getValue()), box: () => root.querySelector(box) ?? root, undoMs: 1200 };
  };
