// The two forms of an ECDSA signature, made into the one WebCrypto takes: r ‖ s, both as long as the curve's order.
// Spec: RFC 3279 §2.2.3 (Ecdsa-Sig-Value, DER); FIPS 186-5 §6.4.2 (1 ≤ r, s < n).

import { concat, type Bytes } from '../bytes/bytes.ts';
import { fromHex } from '../bytes/hex.ts';
import type { Curve } from './public-key.ts';

/** `by-length`: exactly r ‖ s long means raw, any other length means DER. `der`: as certificates have it. */
export type EcdsaForm = 'by-length' | 'der';

export type ScalarsOutcome =
  { readonly rs: Bytes } | { readonly fault: 'signature-encoding' | 'signature-range' };

/** Orders of the base points (SEC 2 §2.4.2, §2.5.1). */
const ORDER: Readonly<Record<Curve, Bytes>> = {
  'P-256': fromHex('FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551'),
  'P-384': fromHex(
    'FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFC7634D81F4372DDF581A0DB248B0A77AECEC196ACCC52973',
  ),
};

/**
 * Never decides by the first octet: a raw signature whose r begins with 30 looks like DER.
 * High s is accepted; about half of all genuine signatures have it.
 */
export function ecdsaScalars(signature: Bytes, curve: Curve, form: EcdsaForm): ScalarsOutcome {
  const order = ORDER[curve];
  const isRaw = form === 'by-length' && signature.length === 2 * order.length;
  const rs = isRaw ? signature : fromDer(signature, order.length);
  if (rs === undefined) return { fault: 'signature-encoding' };
  const inRange = [rs.subarray(0, order.length), rs.subarray(order.length)].every(
    (scalar) => scalar.some((octet) => octet !== 0) && isBelow(scalar, order),
  );
  return inRange ? { rs } : { fault: 'signature-range' };
}

/** Ecdsa-Sig-Value ::= SEQUENCE { r INTEGER, s INTEGER }, strict DER; undefined when it is anything else. */
function fromDer(signature: Bytes, scalarLength: number): Bytes | undefined {
  const body = derContent(signature, 0, 0x30);
  if (body === undefined || body.end !== signature.length) return undefined;
  const r = derContent(signature, body.start, 0x02);
  if (r === undefined) return undefined;
  const s = derContent(signature, r.end, 0x02);
  if (s === undefined || s.end !== signature.length) return undefined;
  const scalars = [r, s].map(({ start, end }) => fixedLength(signature.subarray(start, end), scalarLength));
  return scalars[0] && scalars[1] && concat(scalars[0], scalars[1]);
}

/** Content bounds of one element with a length of one octet, which every signature of these curves has. */
function derContent(bytes: Bytes, at: number, tag: number): { start: number; end: number } | undefined {
  const length = bytes[at + 1];
  if (bytes[at] !== tag || length === undefined || length >= 0x80) return undefined;
  const end = at + 2 + length;
  return end <= bytes.length ? { start: at + 2, end } : undefined;
}

/** A positive INTEGER in its shortest form, as an unsigned number of fixed length. */
function fixedLength(content: Bytes, length: number): Bytes | undefined {
  const [first, second = 0] = content;
  if (first === undefined || first >= 0x80) return undefined;
  if (first === 0 && content.length > 1 && second < 0x80) return undefined;
  const magnitude = first === 0 ? content.subarray(1) : content;
  if (magnitude.length > length) return undefined;
  return concat(new Uint8Array(length - magnitude.length), magnitude);
}

/** Big-endian comparison of equally long numbers. Signatures are public; time does not matter. */
function isBelow(left: Bytes, right: Bytes): boolean {
  const at = left.findIndex((octet, index) => octet !== right[index]);
  return at >= 0 && (left[at] ?? 0) < (right[at] ?? 0);
}
