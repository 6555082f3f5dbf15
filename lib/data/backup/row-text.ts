import { fromBase64, toBase64 } from '../../text/base64';

/**
 * Rows as JSON that gives them back exactly. What JSON doesn't know is an object with one key that starts with `$`: bytes, and the numbers
 * that are none. Keys of the row's own that start with `$` get another one. A field that is `undefined` is left out, which is the same to
 * the database.
 */
export const rowText = (row: unknown): string => JSON.stringify(row, replaced);

function replaced(_: string, value: unknown): unknown {
  if (typeof value === 'number') {
    return Number.isFinite(value) && !Object.is(value, -0)
      ? value
      : { $number: Object.is(value, -0) ? '-0' : String(value) };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  if (value instanceof ArrayBuffer) return { $bytes: toBase64(new Uint8Array(value)) };
  if (ArrayBuffer.isView(value)) {
    const { buffer, byteLength, byteOffset } = value;
    return { [`$${value[Symbol.toStringTag as never]}`]: toBase64(new Uint8Array(buffer, byteOffset, byteLength)) };
  }
  for (const key in value) if (key.startsWith('$')) return escaped(value);
  return value;
}

const escaped = (value: object): object =>
  Object.fromEntries(Object.entries(value).map(([key, of]) => [key.startsWith('$') ? `$${key}` : key, of]));

const VIEWS: Record<string, new (buffer: ArrayBuffer) => ArrayBufferView> = {
  $Uint8Array: Uint8Array,
  $Uint8ClampedArray: Uint8ClampedArray,
  $Int8Array: Int8Array,
  $Uint16Array: Uint16Array,
  $Int16Array: Int16Array,
  $Uint32Array: Uint32Array,
  $Int32Array: Int32Array,
  $Float32Array: Float32Array,
  $Float64Array: Float64Array,
};
const NUMBERS: Record<string, number> = {
  NaN: Number.NaN,
  Infinity: Number.POSITIVE_INFINITY,
  '-Infinity': Number.NEGATIVE_INFINITY,
  '-0': -0,
};

/** What a text can't be read for. `unsafe-key`: a `__proto__`, which could change every object of the page. */
export class RowTextError extends Error {
  readonly why: 'not-json' | 'unsafe-key' | 'unknown-value';
  constructor(why: RowTextError['why']) {
    super(why);
    this.why = why;
  }
}

/** Throws `RowTextError` and nothing else. */
export function readRowText(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    if (cause instanceof SyntaxError) throw new RowTextError('not-json');
    throw cause;
  }
  return revived(value, 0);
}

/** Rows are flat; deeper ones were made to overflow the stack. */
const DEEPEST = 60;

function revived(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth > DEEPEST) throw new RowTextError('unknown-value');
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) value[i] = revived(value[i], depth + 1);
    return value;
  }
  const row = value as Record<string, unknown>;
  let hasEscaped = false;
  for (const key of Object.keys(row)) {
    if (key === '__proto__') throw new RowTextError('unsafe-key');
    if (key.startsWith('$') && !key.startsWith('$$')) return special(row, key);
    hasEscaped ||= key.startsWith('$');
    row[key] = revived(row[key], depth + 1);
  }
  if (!hasEscaped) return row;
  return Object.fromEntries(Object.entries(row).map(([key, of]) => [key.startsWith('$') ? key.slice(1) : key, of]));
}

function special(row: Record<string, unknown>, key: string): unknown {
  const text = row[key];
  if (Object.keys(row).length === 1 && typeof text === 'string') {
    if (key === '$number' && Object.hasOwn(NUMBERS, text)) return NUMBERS[text];
    const bytes = key === '$bytes' || Object.hasOwn(VIEWS, key) ? fromBase64(text) : null;
    if (bytes && key === '$bytes') return bytes.buffer;
    const View = VIEWS[key];
    const unit = (View as { BYTES_PER_ELEMENT?: number } | undefined)?.BYTES_PER_ELEMENT ?? 1;
    if (bytes && View && bytes.length % unit === 0) return new View(bytes.buffer);
  }
  throw new RowTextError('unknown-value');
}
