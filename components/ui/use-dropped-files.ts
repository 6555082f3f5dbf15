import { useEffect, useRef } from 'react';

/** A file let go anywhere on the page is opened; the browser would otherwise leave the page for it. */
export function useDroppedFiles(open: (file: File) => void): void {
  const latest = useRef(open);
  latest.current = open;
  useEffect(() => {
    const life = new AbortController();
    const { signal } = life;
    addEventListener('dragover', (event) => event.preventDefault(), { signal });
    addEventListener(
      'drop',
      (event) => {
        event.preventDefault();
        const file = event.dataTransfer?.files[0];
        if (file) latest.current(file);
      },
      { signal },
    );
    return () => life.abort();
  }, []);
}
