/** Drops the entry that was set first while the map holds more than `kept`. Maps keep the order of insertion. */
export function forgetOldest(map: Map<unknown, unknown>, kept: number): void {
  if (map.size > kept) map.delete(map.keys().next().value);
}
