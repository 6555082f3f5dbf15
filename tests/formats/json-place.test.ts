import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonFaultAt } from '../../lib/formats/json-place';

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch (cause) {
    if (cause instanceof SyntaxError) return false;
    throw cause;
  }
};

test('finds nothing in JSON, and a place in what is none', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.nat(), fc.constantFrom('', ',', '}', '"', ':', '[', '0', ' '), (value, at, sign) => {
      const whole = JSON.stringify(value, null, 1);
      expect(jsonFaultAt(whole)).toBe(-1);
      const place = at % (whole.length + 1);
      const patched = whole.slice(0, place) + sign + whole.slice(place + 1);
      expect(jsonFaultAt(patched) === -1).toBe(isJson(patched));
      // What stands before the place may still become JSON.
      const fault = jsonFaultAt(patched);
      if (fault >= 0) expect(jsonFaultAt(patched.slice(0, fault))).toBeGreaterThanOrEqual(-1);
    }),
  );
});

test.each([
  ['', 0],
  ['{"a":1,}', 7],
  ['[1 2]', 3],
  ["{'a':1}", 1],
  ['{"a":tru}', 5],
  ['[1]]', 3],
  ['{"a":[1}', 7],
])('%s breaks off at %i', (text, at) => expect(jsonFaultAt(text)).toBe(at));
