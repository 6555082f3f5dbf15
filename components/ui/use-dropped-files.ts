import { useEffect, useRef, useState } from 'react';

/** What was let go on the page besides a file: a folder, which no page may read whole, or more than one file, of which the first is opened. */
export type DropFault = 'folder' | 'several';

/** A file let go anywhere on the page is opened; the browser would otherwise leave the page for it. Gives what is to be said of the last. */
export function useDroppedFiles(open: (file: File) => void): DropFault | null {
  const [fault, setFault] = useState<DropFault | null>(null);
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
        const files = event.dataTransfer?.files;
        const [file] = files ?? [];
        if (!file) return;
        const isFolder = event.dataTransfer?.items[0]?.webkitGetAsEntry()?.isDirectory ?? false;
        setFault(isFolder ? 'folder' : files && files.length > 1 ? 'several' : null);
        if (!isFolder) latest.current(file);
      },
      { signal },
    );
    return () => life.abort();
  }, []);
  return fault;
}
