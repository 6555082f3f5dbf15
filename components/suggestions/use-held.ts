import { useEffect, useState } from 'react';

/** True while a key is down in the panel. Leaving the window counts as letting go, because the release is never reported then. */
export function useKeyHeld(): boolean {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    const abort = new AbortController();
    const options = { capture: true, signal: abort.signal };
    const down = new Set<string>();
    window.addEventListener(
      'keydown',
      (event) => {
        down.add(event.code);
        setHeld(true);
      },
      options,
    );
    window.addEventListener(
      'keyup',
      (event) => {
        down.delete(event.code);
        // macOS reports no keyup for other keys while ⌘ is down.
        if (event.key === 'Meta') down.clear();
        setHeld(down.size > 0);
      },
      options,
    );
    window.addEventListener(
      'blur',
      () => {
        down.clear();
        setHeld(false);
      },
      options,
    );
    return () => abort.abort();
  }, []);
  return held;
}
