// Draws every picture the simulated cards need into rendered/, as PNG: `npx tsx tests/generators/artwork/render.ts`.
// Needs the Noto Sans CJK fonts (Debian: fonts-noto-cjk). The PNG files are committed, so that building the cards needs
// no font and gives the same octets on every machine.

import { mkdirSync } from 'node:fs';
import sharp from 'sharp';
import { GEN1_DEFINITIONS, GEN2_DEFINITIONS } from '../cards/definitions.ts';
import { cardFrontSvg } from './card-front-svg.ts';
import { PORTRAIT_HEIGHT, PORTRAIT_WIDTH, portraitSvg } from './portrait-svg.ts';
import { PORTRAITS } from './portraits.ts';
import { textStripSvg } from './text-strip.ts';

const RENDERED = new URL('./rendered/', import.meta.url);
/** Grey values above become white; chosen so that thin strokes of small characters stay whole. */
const THRESHOLD = 165;

mkdirSync(RENDERED, { recursive: true });

for (const [name, portrait] of Object.entries(PORTRAITS)) {
  await sharp(Buffer.from(portraitSvg(portrait)))
    .resize(PORTRAIT_WIDTH, PORTRAIT_HEIGHT)
    .removeAlpha()
    .png({ compressionLevel: 9, palette: true, quality: 100, dither: 0 })
    .toFile(pathOf(`portrait.${name}`));
}
for (const { name, nameLines, addressLines } of GEN2_DEFINITIONS) {
  await drawBlackAndWhite(textStripSvg(nameLines), `${name}.name`);
  await drawBlackAndWhite(textStripSvg(addressLines), `${name}.address`);
}
for (const { name, cardNumber, portrait, front } of GEN1_DEFINITIONS) {
  const drawn = { ...front, number: cardNumber, photo: portrait !== undefined };
  await drawBlackAndWhite(cardFrontSvg(drawn), `${name}.front`);
}

async function drawBlackAndWhite(svg: string, name: string): Promise<void> {
  await sharp(Buffer.from(svg))
    .greyscale()
    .threshold(THRESHOLD)
    .png({ compressionLevel: 9, palette: true, colours: 2, dither: 0 })
    .toFile(pathOf(name));
}

function pathOf(name: string): string {
  return new URL(`${name}.png`, RENDERED).pathname;
}
