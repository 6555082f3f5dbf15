import { createDeflateRaw } from 'node:zlib';

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;

/** A part of a zip: `piece` repeated until it holds `size` bytes; `claimed` is what the directory says instead. */
export interface Part {
  name: string;
  piece: string;
  size?: number;
  claimed?: number;
}

async function deflated(piece: Buffer, size: number): Promise<Buffer> {
  const stream = createDeflateRaw({ level: 9 });
  const packed: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => packed.push(chunk));
  const ended = new Promise((resolve, reject) => stream.once('end', resolve).once('error', reject));
  const block = Buffer.concat(
    Array<Buffer>(Math.max(1, Math.floor(Math.min(size, 1 << 20) / piece.length))).fill(piece),
  );
  for (let left = size; left > 0; left -= block.length) {
    const whole = stream.write(left < block.length ? block.subarray(0, left) : block);
    if (!whole) await new Promise((resolve) => stream.once('drain', resolve));
  }
  stream.end();
  await ended;
  return Buffer.concat(packed);
}

/** A zip whose parts inflate to as much as is asked for, without ever holding that much here. Check sums are left at zero. */
export async function zipBomb(parts: readonly Part[]): Promise<Buffer> {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, piece, size = Buffer.byteLength(piece), claimed = size } of parts) {
    const packed = await deflated(Buffer.from(piece), size);
    const described = Buffer.alloc(26);
    described.writeUInt16LE(20, 0);
    described.writeUInt16LE(8, 4);
    described.writeUInt32LE(packed.length, 14);
    described.writeUInt32LE(claimed, 18);
    described.writeUInt16LE(name.length, 22);
    const local = Buffer.alloc(4);
    local.writeUInt32LE(LOCAL);
    const central = Buffer.alloc(6);
    central.writeUInt32LE(CENTRAL);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    bodies.push(local, described, Buffer.from(name), packed);
    directory.push(central, described, place, Buffer.from(name));
    at += 4 + 26 + name.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, listed, end]);
}
