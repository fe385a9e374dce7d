// Draws the icons of the installers: npx tsx tests/generators/icons/draw-icons.ts

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { iconDrawing } from './drawing.ts';
import { type IconPicture, encodeIcns, encodeIco } from './icon-files.ts';

const FOLDER = fileURLToPath(new URL('../../../electron/resources', import.meta.url));
const SIZES = [16, 32, 48, 64, 128, 256, 512, 1024];
/** Windows shows no larger ones. */
const ICO_SIZES = [16, 32, 48, 64, 128, 256];

const pictures: IconPicture[] = [];
for (const size of SIZES) {
  const png = await sharp(Buffer.from(iconDrawing(size)))
    .png({ compressionLevel: 9, palette: false })
    .toBuffer();
  pictures.push({ size, png: Uint8Array.from(png) });
}

await mkdir(join(FOLDER, 'icons'), { recursive: true });
for (const { size, png } of pictures.filter((picture) => picture.size <= 512)) {
  await writeFile(join(FOLDER, 'icons', `${size}x${size}.png`), png);
}
await writeFile(join(FOLDER, 'icon.ico'), encodeIco(pictures.filter(({ size }) => ICO_SIZES.includes(size))));
await writeFile(join(FOLDER, 'icon.icns'), encodeIcns(pictures));
