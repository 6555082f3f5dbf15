import { type RefObject, useCallback, useEffect, useRef } from 'react';

/**
 * Writes on the root element which revision stands on the screen and since when (epoch ms), for measuring. The time is taken after
 * the paint: an animation frame runs before it, and a message posted there is delivered after it.
 */
export function usePainted(root: RefObject<HTMLElement | null>): (revision: number) => void {
  const newest = useRef(-1);
  const channel = useRef<MessageChannel | null>(null);
  useEffect(() => {
    const made = new MessageChannel();
    made.port1.onmessage = (event: MessageEvent<number>) => {
      const element = root.current;
      if (!element || event.data !== newest.current) return;
      element.dataset.paintedRevision = String(event.data);
      element.dataset.paintedAt = String(performance.timeOrigin + performance.now());
    };
    channel.current = made;
    return () => {
      made.port1.close();
      channel.current = null;
    };
  }, [root]);
  return useCallback((revision: number) => {
    if (revision === newest.current) return;
    newest.current = revision;
    requestAnimationFrame(() => channel.current?.port2.postMessage(revision));
  }, []);
}
