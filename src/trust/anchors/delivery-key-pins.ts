// SHA-256 digests of the files with which the agency publishes RSA配送鍵 of 特定在留カード等. The files are not part of this
// program; they are imported and must have one of these digests.

export interface DeliveryKeyPin {
  /** Stable name for reports and lists. */
  readonly name: string;
  /** Digest of the whole file, upper-case hexadecimal. */
  readonly sha256: string;
  readonly publishedAs: string;
  readonly source: string;
  /** Day on which the digest was entered here. */
  readonly recorded: string;
}

/**
 * The key of cards in use. The test key of the agency's sample cards (001460789.zip) has no entry: its digest could not be
 * obtained and is not guessed. A test profile takes whatever key a person names.
 */
export const DELIVERY_KEY_PINS: readonly DeliveryKeyPin[] = [
  {
    name: 'residence-delivery-key-001',
    sha256: '98BF7014E478241F7943FC1A76C38B6C7BDA4DA9A927D106AE9AB8A1AD684D0A',
    publishedAs: '001462222.zip, keys_smrsapub_001.bin',
    source: 'https://www.moj.go.jp/isa/publications/resources/120424_01_00003.html',
    recorded: '2026-11-21',
  },
];

/** @param sha256 upper-case hexadecimal */
export function deliveryKeyPin(sha256: string): DeliveryKeyPin | undefined {
  return DELIVERY_KEY_PINS.find((pin) => pin.sha256 === sha256);
}
