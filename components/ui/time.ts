const two = (n: number): string => String(n).padStart(2, '0');

/** Epoch ms as `11-23 09:05` in the agent's time zone. */
export function dateTime(at: number): string {
  const date = new Date(at);
  return `${two(date.getMonth() + 1)}-${two(date.getDate())} ${two(date.getHours())}:${two(date.getMinutes())}`;
}
