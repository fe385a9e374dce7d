// The rendered pictures as the card's image files hold them: one-bit TIFF with CCITT T.6, and JPEG 2000.

import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import type { Bytes } from '../../../src/bytes/bytes.ts';
import { encodeJp2 } from '../images/jp2-encoder.ts';
import { encodeTiff } from '../images/tiff-writer.ts';
import type { PortraitName } from './portraits.ts';

/** Room for a face on every card (tag D1). */
const PORTRAIT_MAX_LENGTH = 3000;

export async function tiffPicture(name: string): Promise<Bytes> {
  const { data, info } = await sharp(rendered(name)).greyscale().raw().toBuffer({ resolveWithObject: true });
  const black = Uint8Array.from(data, (grey) => (grey < 0x80 ? 1 : 0));
  return encodeTiff({ width: info.width, height: info.height, black });
}

/** Encoded once per face: finding the quality that fits takes a second. */
const portraits = new Map<PortraitName, Promise<Bytes>>();

export function portraitPicture(name: PortraitName): Promise<Bytes> {
  const picture = portraits.get(name) ?? encodePortrait(name);
  portraits.set(name, picture);
  return picture;
}

async function encodePortrait(name: PortraitName): Promise<Bytes> {
  const { data, info } = await sharp(rendered(`portrait.${name}`))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const image = {
    width: info.width,
    height: info.height,
    components: 3,
    data: Uint8Array.from(data),
  } as const;
  return encodeJp2(image, { maxBytes: PORTRAIT_MAX_LENGTH });
}

function rendered(name: string): Buffer {
  return readFileSync(new URL(`./rendered/${name}.png`, import.meta.url));
}
