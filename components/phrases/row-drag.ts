import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { type RefObject, useEffect, useRef, useState } from 'react';
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
export function useRowDrag(row: RefObject<HTMLElement | null>, drag: RowDrag): 'before' | 'after' | null {
  const [edge, setEdge] = useState<'before' | 'after' | null>(null);
  // Set up once for a row, whichever phrase is written into it.
  const latest = useRef(drag);
  latest.current = drag;
  useEffect(() => {
    const element = row.current;
    if (!element) return;
    return combine(
      draggable({ element, getInitialData: () => ({ kind: KIND, ids: latest.current.ids() }) }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) => latest.current.onDrop !== null && idsOf(source.data).length > 0,
        onDrag: ({ location }) => setEdge(edgeOf(element, location.current.input.clientY)),
        onDragLeave: () => setEdge(null),
        onDrop: ({ source, location }) => {
          setEdge(null);
          latest.current.onDrop?.(idsOf(source.data), edgeOf(element, location.current.input.clientY));
        },
      }),
    );
  }, [row]);
  return edge;
}

/** What is dragged: a group of this page, by its path. */
const GROUP_KIND = 'yingda-group';

const groupOf = (data: Record<string | symbol, unknown>): GroupPath | null =>
  data.kind === GROUP_KIND && Array.isArray(data.path) ? (data.path as string[]) : null;

/** Whether the dragged group may stand beside the other one: another of the same level. */
const isBeside = (dragged: GroupPath, path: GroupPath): boolean =>
  dragged.length === path.length &&
  dragged.at(-1) !== path.at(-1) &&
  dragged.slice(0, -1).every((name, i) => name === path[i]);

interface GroupDrag {
  onDrop: (ids: string[], path: GroupPath) => void;
  onReorder: (path: GroupPath, place: { before: GroupPath } | { after: GroupPath }) => void;
}

/** Lets a group be dragged beside another, and phrases be dropped on it; says where what is above it would land. */
export function useGroupDrag(
  target: RefObject<HTMLElement | null>,
  path: GroupPath | null,
  events: GroupDrag,
): 'in' | 'before' | 'after' | null {
  const [over, setOver] = useState<'in' | 'before' | 'after' | null>(null);
  const latest = useRef(events);
  latest.current = events;
  const text = JSON.stringify(path);
  useEffect(() => {
    const element = target.current;
    const own: GroupPath | null = JSON.parse(text);
    if (!element || own === null) return;
    const dropTarget = dropTargetForElements({
      element,
      canDrop: ({ source }) => {
        const group = groupOf(source.data);
        return group ? isBeside(group, own) : idsOf(source.data).length > 0;
      },
      onDrag: ({ source, location }) =>
        setOver(groupOf(source.data) ? edgeOf(element, location.current.input.clientY) : 'in'),
      onDragLeave: () => setOver(null),
      onDrop: ({ source, location }) => {
        setOver(null);
        const group = groupOf(source.data);
        if (!group) latest.current.onDrop(idsOf(source.data), own);
        else if (edgeOf(element, location.current.input.clientY) === 'before')
          latest.current.onReorder(group, { before: own });
        else latest.current.onReorder(group, { after: own });
      },
    });
    if (own.length === 0) return dropTarget;
    return combine(dropTarget, draggable({ element, getInitialData: () => ({ kind: GROUP_KIND, path: own }) }));
  }, [target, text]);
  return over;
}
