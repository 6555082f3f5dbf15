const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** Names are UTF-8. */
const FLAGS = 0x0800;
const DEFLATED = 8;
const VERSION = 20;
/** 1980-01-01, the format's zero: the same content gives the same bytes. */
const DATE = 0x21;

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let crc = ~0;
  for (const byte of bytes) crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ byte) & 0xff] as number);
  return ~crc >>> 0;
}

const littleEndian = (fields: readonly [value: number, size: 2 | 4][]): number[] =>
  fields.flatMap(([value, size]) => Array.from({ length: size }, (_, i) => (value >>> (8 * i)) & 0xff));

async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

/** A zip of texts, in their order. https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3 */
export async function zipOf(files: readonly { name: string; text: string }[]): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const directory: number[] = [];
  let at = 0;
  for (const { name, text } of files) {
    const bytes = new TextEncoder().encode(text);
    const packed = await deflate(bytes);
    const nameBytes = [...new TextEncoder().encode(name)];
    const described = littleEndian([
      [VERSION, 2],
      [FLAGS, 2],
      [DEFLATED, 2],
      [0, 2],
      [DATE, 2],
      [crc32(bytes), 4],
      [packed.length, 4],
      [bytes.length, 4],
      [nameBytes.length, 2],
      [0, 2],
    ]);
    const local = Uint8Array.from([...littleEndian([[LOCAL, 4]]), ...described, ...nameBytes]);
    parts.push(local, packed);
    directory.push(
      ...littleEndian([
        [CENTRAL, 4],
        [VERSION, 2],
      ]),
      ...described,
    );
    directory.push(
      ...littleEndian([
        [0, 2],
        [0, 2],
        [0, 2],
        [0, 4],
        [at, 4],
      ]),
      ...nameBytes,
    );
    at += local.length + packed.length;
  }
  const end = littleEndian([
    [END, 4],
    [0, 2],
    [0, 2],
    [files.length, 2],
    [files.length, 2],
    [directory.length, 4],
    [at, 4],
    [0, 2],
  ]);
  return new Uint8Array(await new Blob([...parts, Uint8Array.from([...directory, ...end])]).arrayBuffer());
}
