/** Bits of a worth that are sorted by at once. */
const BITS = 9;
const LOW = (1 << BITS) - 1;

/**
 * The places with a worth above 0, the greatest first, equals in their order. `worths`: below 2^18, and six words score less. Counted into
 * place, since a sort that compares is what a key would wait for with 50,000 of them.
 */
export function byWorth(worths: Int32Array): Uint32Array {
  let count = 0;
  for (let place = 0; place < worths.length; place++) if (worths[place] !== 0) count++;
  let places = new Uint32Array(count);
  let at = 0;
  for (let place = 0; place < worths.length; place++) if (worths[place] !== 0) places[at++] = place;
  for (let shift = 0; shift < 2 * BITS; shift += BITS) {
    const starts = new Uint32Array(LOW + 2);
    const digit = (place: number) => LOW - (((worths[place] as number) >>> shift) & LOW);
    for (let i = 0; i < count; i++) {
      const next = digit(places[i] as number) + 1;
      starts[next] = (starts[next] as number) + 1;
    }
    for (let i = 0; i < LOW; i++) starts[i + 1] = (starts[i + 1] as number) + (starts[i] as number);
    const sorted = new Uint32Array(count);
    for (let i = 0; i < count; i++) {
      const place = places[i] as number;
      const here = digit(place);
      const to = starts[here] as number;
      sorted[to] = place;
      starts[here] = to + 1;
    }
    places = sorted;
  }
  return places;
}
