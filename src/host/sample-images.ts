// One small image of each format the cards use, drawn by tests/generators/images: what the diagnosis decodes to see that the
// decoders of this computer work.

import { Buffer } from 'node:buffer';
import type { CardImage } from '../images/decode-image.ts';

export interface SampleImage extends CardImage {
  readonly width: number;
  readonly height: number;
}

export const SAMPLE_IMAGES: readonly SampleImage[] = [
  {
    format: 'tiff-g4',
    width: 16,
    height: 8,
    bytes: fromBase64(
      'SUkqADAAAAAmqLoui6LpRSSSSSpJJJJUkkkklFJJJJKkkkklSSSSSUUkkkkoAIAICgAAAQQAAQAAABAAAAABAQQAAQAAAAgAAAACAQMAAQAAAAEAAAADAQMAAQAAAAQAAAAGAQMAAQAAAAAAAAAKAQMAAQAAAAEAAAARAQQAAQAAAAgAAAAVAQMAAQAAAAEAAAAWAQQAAQAAAAgAAAAXAQQAAQAAACgAAAAAAAAA',
    ),
  },
  {
    format: 'jp2',
    width: 16,
    height: 16,
    bytes: fromBase64(
      'AAAADGpQICANCocKAAAAFGZ0eXBqcDIgAAAAAGpwMiAAAAAtanAyaAAAABZpaGRyAAAAEAAAABAAAwcHAAAAAAAPY29scgEAAAAAABAAAAFDanAyY/9P/1EALwAAAAAAEAAAABAAAAAAAAAAAAAAABAAAAAQAAAAAAAAAAAAAwcBAQcBAQcBAf9SAAwAAgABAQQEBAAA/1wAHUJvIG8AbwBu4GdQZ1BnaFAFUAVQR1fTV9NXYv9kACUAAUNyZWF0ZWQgYnkgT3BlbkpQRUcgdmVyc2lvbiAyLjUuNP+QAAoAAAAAALIAAf+TgICAkB9gEAXvgIDA4MAOHCaAgMOGjxEfAMAV2H4tAvQUKVGScIgReyA3pbPZFsMOHRAYB7ANPCc8gMOox5mPhQAbGGaWaeCk0h83mUy40NShWQAdh9mFWgSm4CY/9bniXKpAL7+uCYWO+HJfGnEkE0SE2hfoTsE+fUR0w6XDpkOGAU87KgOq+gI4lDImuI4/GD5YV4K98G5NDM/thxHCQCi50TH/2Q==',
    ),
  },
];

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text, 'base64'));
}
