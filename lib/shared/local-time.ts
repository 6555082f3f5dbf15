const two = (n: number): string => String(n).padStart(2, '0');

/** Epoch ms as `2026-11-28` in the time zone of whoever sits here. */
export function localDate(at: number): string {
  const date = new Date(at);
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Epoch ms as `2026-11-28 09:05` in the time zone of whoever sits here. */
export function localMinute(at: number): string {
  const date = new Date(at);
  return `${localDate(at)} ${two(date.getHours())}:${two(date.getMinutes())}`;
}
