/** Characters of GBK as Windows' code page 936 has them, by their two bytes. Built from the platform's decoder, once. */
let table: Map<string, number> | null = null;

/** GB18030 gave these places characters later; a GBK program shows something else there. */
const isLater = (lead: number, trail: number): boolean => {
  const code = (lead << 8) | trail;
  return (
    (lead === 0xa2 && (trail < 0xb1 ? trail > 0xaa : trail === 0xe3)) ||
    code === 0xa8bc ||
    code === 0xa8bf ||
    (lead === 0xa9 && trail >= 0x89 && trail <= 0x95) ||
    (lead === 0xfe && trail >= 0x50)
  );
};

function buildTable(): Map<string, number> {
  const built = new Map<string, number>();
  const decoder = new TextDecoder('gb18030');
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    const trails = Array.from({ length: 0xff - 0x40 }, (_, i) => 0x40 + i).filter((trail) => trail !== 0x7f);
    for (const trail of trails) {
      const char = decoder.decode(Uint8Array.of(lead, trail));
      const isOne = char.length === 1 && !/[\ufffd\ue000-\uf8ff\ufe10-\ufe19]/.test(char);
      if (isOne && !isLater(lead, trail) && !built.has(char)) built.set(char, (lead << 8) | trail);
    }
  }
  return built;
}

/** The characters of `text` that GBK has no place for, each once, in the order they occur. */
export function beyondGbk(text: string): string[] {
  table ??= buildTable();
  const found = new Set<string>();
  for (const char of text) if (char > '\x7f' && !table.has(char)) found.add(char);
  return [...found];
}

/** Text as GBK bytes; a character that it has no place for becomes `?`. Ask `beyondGbk` first. */
export function encodeGbk(text: string): Uint8Array<ArrayBuffer> {
  table ??= buildTable();
  const bytes = new Uint8Array(text.length * 2);
  let at = 0;
  for (const char of text) {
    const code = char <= '\x7f' ? char.charCodeAt(0) : (table.get(char) ?? 0x3f);
    if (code > 0xff) bytes[at++] = code >> 8;
    bytes[at++] = code & 0xff;
  }
  return bytes.slice(0, at);
}
