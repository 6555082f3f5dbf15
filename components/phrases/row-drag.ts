import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { type RefObject, useEffect, useState } from 'react';
import type { GroupPath } from '../../lib/phrases/groups';

/** What is dragged: phrases of this page, by id. */
const KIND = 'yingda-phrases';

const idsOf = (data: Record<string | symbol, unknown>): string[] =>
  data.kind === KIND && Array.isArray(data.ids) ? (data.ids as string[]) : [];

const edgeOf = (element: Element, y: number): 'before' | 'after' => {
  const { top, height } = element.getBoundingClientRect();
  return y < top + height / 2 ? 'before' : 'after';
};

interface RowDrag {
  /** What goes along when this row is dragged. */
  ids: () => string[];
  /** Null where the list is in no order of the user's. */
  onDrop: ((ids: string[], edge: 'before' | 'after') => void) | null;
}

/** Lets a row be dragged, and others be dropped before or behind it; says where they would land. */
export function useRowDrag(row: RefObject<HTMLElement | null>, { ids, onDrop }: RowDrag): 'before' | 'after' | null {
  const [edge, setEdge] = useState<'before' | 'after' | null>(null);
  useEffect(() => {
    const element = row.current;
    if (!element) return;
    return combine(
      draggable({ element, getInitialData: () => ({ kind: KIND, ids: ids() }) }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) => onDrop !== null && idsOf(source.data).length > 0,
        onDrag: ({ location }) => setEdge(edgeOf(element, location.current.input.clientY)),
        onDragLeave: () => setEdge(null),
        onDrop: ({ source, location }) => {
          setEdge(null);
          onDrop?.(idsOf(source.data), edgeOf(element, location.current.input.clientY));
        },
      }),
    );
  }, [row, ids, onDrop]);
  return edge;
}

/** Lets phrases be dropped on a group; true while some are above it. */
export function useGroupDrop(
  target: RefObject<HTMLElement | null>,
  path: GroupPath | null,
  onDrop: (ids: string[], path: GroupPath) => void,
): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const element = target.current;
    if (!element || path === null) return;
    return dropTargetForElements({
      element,
      canDrop: ({ source }) => idsOf(source.data).length > 0,
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: ({ source }) => {
        setOver(false);
        onDrop(idsOf(source.data), path);
      },
    });
  }, [target, path, onDrop]);
  return over;
}
