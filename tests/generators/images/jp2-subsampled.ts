// A colour codestream whose chrominance has half the size, which the encoder of the codec cannot make: three grey
// codestreams of one tile, one layer and one precinct per level, joined in component order.
// Spec: ISO/IEC 15444-1 Annex A (markers), §B.12.1.5 (component-position-resolution-layer progression).

import { concat } from '../../../src/bytes/bytes.ts';
import { encodeJp2 } from './jp2-encoder.ts';

export interface Plane {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

const MARKER = { SOC: 0xff4f, SIZ: 0xff51, COD: 0xff52, QCD: 0xff5c, SOT: 0xff90, SOD: 0xff93, EOC: 0xffd9 };

const PROGRESSION_CPRL = 4;

/** `separation` is XRsiz and YRsiz of both chrominances: [2, 2] is known as 4:2:0, [2, 1] as 4:2:2. */
export async function encodeSubsampled(
  luminance: Plane,
  chrominances: readonly [Plane, Plane],
  separation: readonly [number, number],
): Promise<Uint8Array> {
  const parts = [];
  for (const plane of [luminance, ...chrominances]) {
    parts.push(
      splitCodestream(
        await encodeJp2({ ...plane, components: 1 }, { container: 'codestream', decompositions: 3 }),
      ),
    );
  }
  const [first] = parts;
  if (first === undefined) throw new RangeError('no plane');
  const cod = Uint8Array.from(first.cod);
  cod[5] = PROGRESSION_CPRL;
  const packets = concat(...parts.map((part) => part.packets));
  return concat(
    u16(MARKER.SOC),
    sizOf(luminance, separation),
    cod,
    first.qcd,
    concat(u16(MARKER.SOT), u16(10), u16(0), u32(14 + packets.length), Uint8Array.of(0, 1)),
    u16(MARKER.SOD),
    packets,
    u16(MARKER.EOC),
  );
}

function sizOf({ width, height }: Plane, [x, y]: readonly [number, number]): Uint8Array {
  const size = concat(u32(width), u32(height), u32(0), u32(0));
  const components = Uint8Array.of(7, 1, 1, 7, x, y, 7, x, y);
  return concat(u16(MARKER.SIZ), u16(38 + 9), u16(0), size, size, u16(3), components);
}

/** The marker segments that coding depends on, and the what stands between SOD and EOC of the one tile-part. */
function splitCodestream(codestream: Uint8Array): Record<'cod' | 'qcd' | 'packets', Uint8Array> {
  const view = new DataView(codestream.buffer, codestream.byteOffset);
  const segments = new Map<number, Uint8Array>();
  let at = 2;
  while (view.getUint16(at) !== MARKER.SOD) {
    const length = 2 + view.getUint16(at + 2);
    segments.set(view.getUint16(at), codestream.subarray(at, at + length));
    at += length;
  }
  return {
    cod: segments.get(MARKER.COD) ?? new Uint8Array(0),
    qcd: segments.get(MARKER.QCD) ?? new Uint8Array(0),
    packets: codestream.subarray(at + 2, -2),
  };
}

function u16(value: number): Uint8Array {
  return Uint8Array.of(value >>> 8, value);
}

function u32(value: number): Uint8Array {
  return concat(u16(value >>> 16), u16(value & 0xffff));
}
