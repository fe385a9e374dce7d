// Icon files of Windows and macOS: containers with one PNG picture for each size.

export interface IconPicture {
  /** Pixels on a side. */
  readonly size: number;
  readonly png: Uint8Array;
}

/** ICO: header of 6 octets, one entry of 16 for each picture, then the pictures. 256 pixels are written as 0. */
export function encodeIco(pictures: readonly IconPicture[]): Uint8Array {
  const header = Buffer.alloc(6 + 16 * pictures.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(pictures.length, 4);
  let offset = header.length;
  pictures.forEach(({ size, png }, index) => {
    const entry = 6 + 16 * index;
    header.writeUInt8(size % 256, entry);
    header.writeUInt8(size % 256, entry + 1);
    header.writeUInt16LE(1, entry + 4);
    header.writeUInt16LE(32, entry + 6);
    header.writeUInt32LE(png.length, entry + 8);
    header.writeUInt32LE(offset, entry + 12);
    offset += png.length;
  });
  return Uint8Array.from(Buffer.concat([header, ...pictures.map(({ png }) => png)]));
}

/** Types of the pictures of an ICNS file that are PNG. */
const ICNS_TYPES: Readonly<Record<number, string>> = {
  16: 'icp4',
  32: 'icp5',
  64: 'icp6',
  128: 'ic07',
  256: 'ic08',
  512: 'ic09',
  1024: 'ic10',
};

/** ICNS: 'icns' and the length of all, then for each picture its type, its length with these 8 octets, and itself. */
export function encodeIcns(pictures: readonly IconPicture[]): Uint8Array {
  const parts = pictures.flatMap(({ size, png }) => {
    const type = ICNS_TYPES[size];
    if (type === undefined) return [];
    return [block(type, png.length), Buffer.from(png)];
  });
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  return Uint8Array.from(Buffer.concat([block('icns', length), ...parts]));
}

function block(type: string, contentLength: number): Buffer {
  const head = Buffer.alloc(8);
  head.write(type, 0, 'latin1');
  head.writeUInt32BE(contentLength + 8, 4);
  return head;
}
