/** Tells while Alt/⌥ is held, because the panel's list must not move under the agent's finger. */
export function watchHeldModifier(window: Window, tell: (held: boolean) => void, signal: AbortSignal): void {
  let held = false;
  const set = (now: boolean) => {
    if (now === held) return;
    held = now;
    tell(now);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Alt') set(event.type === 'keydown');
  };
  const listening = { capture: true, passive: true, signal };
  window.addEventListener('keydown', onKey, listening);
  window.addEventListener('keyup', onKey, listening);
  window.addEventListener('blur', () => set(false), { signal });
}
