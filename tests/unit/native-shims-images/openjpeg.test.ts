import { afterEach, describe, expect, it, vi } from 'vitest';
import { openJpegCodec } from '../../../native-shims/images/openjpeg.ts';
import { parseJpeg2000Header } from '../../../src/images/jpeg2000-header.ts';
import { concat } from '../../../src/bytes/bytes.ts';
import { encodeJp2 } from '../../generators/images/jp2-encoder.ts';
import { encodeSubsampled, type Plane } from '../../generators/images/jp2-subsampled.ts';
import { drawDisc } from '../../generators/images/pictures.ts';
import { loadTestWasm, testCodec } from '../images/test-codec.ts';

// The types of Node do not have it.
declare const WebAssembly: { readonly Memory: { readonly prototype: { grow(pages: number): number } } };

const FACE = drawDisc(96, 128, 3);
const CODESTREAM = await encodeJp2(FACE, { container: 'codestream' });

/** Where the coding style segment COD starts: after SOC and the SIZ of three components. */
const COD_AT = 51;

/** A codestream of 2048 by 2048 pixels whose precincts are 2^`exponent` samples wide: a packet for each of them. */
function precinctBomb(exponent: number): Uint8Array {
  const levels = 5;
  const cod = Uint8Array.from(CODESTREAM.subarray(COD_AT, COD_AT + 14));
  cod.set([0, 12 + levels + 1, 1], 2);
  const bomb = concat(
    CODESTREAM.subarray(0, COD_AT),
    cod,
    new Uint8Array(levels + 1).fill(exponent * 0x11),
    CODESTREAM.subarray(COD_AT + 14),
  );
  const view = new DataView(bomb.buffer);
  for (const at of [8, 12, 24, 28]) view.setUint32(at, 2048);
  return bomb;
}

function plane(width: number, height: number, sample: (x: number, y: number) => number): Plane {
  const data = Uint8Array.from({ length: width * height }, (_, index) =>
    sample(index % width, Math.floor(index / width)),
  );
  return { width, height, data };
}

describe('openJpegCodec', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('compiles once, when told to prepare or at the first picture', async () => {
    const load = vi.fn(loadTestWasm);
    const codec = openJpegCodec(load);
    expect(load).not.toHaveBeenCalled();
    codec.prepare();
    expect(load).toHaveBeenCalledTimes(1);
    await codec.decode(CODESTREAM);
    await codec.decode(CODESTREAM);
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('says at the first picture that it could not be prepared, and not before', async () => {
    const codec = openJpegCodec(() => Promise.reject(new Error('no file')));
    codec.prepare();
    await expect(codec.decode(CODESTREAM)).rejects.toThrow('no file');
  });

  it.each([1, 3] as const)(
    'decodes a lossless codestream of %i components to every sample',
    async (components) => {
      const picture = drawDisc(61, 45, components);
      const codestream = await encodeJp2(picture, { container: 'codestream' });
      expect(await testCodec.decode(codestream)).toEqual({
        width: 61,
        height: 45,
        components,
        bitsPerSample: 8,
        samples: picture.data,
      });
    },
  );

  it.each([
    [2, 2, 64, 48],
    [2, 2, 63, 47],
    [2, 1, 64, 48],
    [2, 1, 63, 47],
  ])('spreads chrominance %i by %i apart over %i by %i pixels', async (x, y, width, height) => {
    const [halfWidth, halfHeight] = [Math.ceil(width / x), Math.ceil(height / y)];
    const codestream = await encodeSubsampled(
      plane(width, height, () => 120),
      [
        plane(halfWidth, halfHeight, (column) => (column < halfWidth / 2 ? 90 : 160)),
        plane(halfWidth, halfHeight, (_column, row) => (row < halfHeight / 2 ? 100 : 170)),
      ],
      [x, y],
    );
    const decoded = await testCodec.decode(codestream);
    const pixelAt = (column: number, row: number): readonly number[] => {
      const at = (row * width + column) * 3;
      return [...(decoded?.samples.subarray(at, at + 3) ?? [])];
    };
    const corners = [
      pixelAt(1, 1),
      pixelAt(width - 1, 1),
      pixelAt(1, height - 1),
      pixelAt(width - 1, height - 1),
    ];
    // R = Y + 1.402 Cr', G = Y - 0.344 Cb' - 0.714 Cr', B = Y + 1.772 Cb', to within the codec's rounding.
    const expected = [
      [80.7, 153.1, 52.7],
      [80.7, 129, 176.7],
      [178.9, 103.1, 52.7],
      [178.9, 79, 176.7],
    ];
    const differences = corners.flatMap((corner, index) =>
      corner.map((sample, channel) => Math.abs(sample - (expected[index]?.[channel] ?? 0))),
    );
    expect(differences).toHaveLength(12);
    expect(Math.max(...differences)).toBeLessThanOrEqual(2);
  });

  it.each([
    ['nothing', new Uint8Array(0)],
    ['two octets', CODESTREAM.subarray(0, 2)],
    ['a header alone', CODESTREAM.subarray(0, 100)],
    ['octets of no meaning', new Uint8Array(300).fill(0x5a)],
    ['a TIFF', Uint8Array.of(0x49, 0x49, 42, 0, 8, 0, 0, 0)],
  ])('says undefined of %s', async (_what, octets) => {
    expect(await testCodec.decode(octets)).toBeUndefined();
  });

  it.each([0, 1, 2])('gives up a picture that asks for gigabytes, precincts of 2^%i', async (exponent) => {
    const bomb = precinctBomb(exponent);
    // The bomb's header is within the limits, so it reaches the codec.
    expect(parseJpeg2000Header(bomb)).toMatchObject({ width: 2048, height: 2048 });
    const grow = vi.spyOn(WebAssembly.Memory.prototype, 'grow');
    expect(await testCodec.decode(bomb)).toBeUndefined();
    const grown = grow.mock.calls.reduce((sum, [pages]) => sum + pages, 0);
    expect(grown * 65_536).toBeLessThanOrEqual(110 * 1024 * 1024);
  });

  it('has memory enough for the largest picture the limits allow', async () => {
    const flat = { width: 2048, height: 2048, components: 3, data: new Uint8Array(2048 * 2048 * 3) } as const;
    const codestream = await encodeJp2(flat, { container: 'codestream' });
    expect(await testCodec.decode(codestream)).toMatchObject({ width: 2048, height: 2048 });
  });

  it('decodes on after a picture that failed', async () => {
    await testCodec.decode(precinctBomb(1));
    expect((await testCodec.decode(CODESTREAM))?.samples).toEqual(FACE.data);
  });

  it('loads its WASM at first use, and once', async () => {
    const load = vi.fn(loadTestWasm);
    const codec = openJpegCodec(load);
    expect(load).not.toHaveBeenCalled();
    await Promise.all([codec.decode(CODESTREAM), codec.decode(CODESTREAM)]);
    expect(load).toHaveBeenCalledOnce();
  });

  it('says so when its WASM cannot be loaded or is none', async () => {
    const missing = openJpegCodec(() => Promise.reject(new Error('no such file')));
    await expect(missing.decode(CODESTREAM)).rejects.toThrow('no such file');
    const broken = openJpegCodec(() => Promise.resolve(Uint8Array.of(1, 2, 3)));
    await expect(broken.decode(CODESTREAM)).rejects.toThrow(/magic|expected/);
  });

  it('prints nothing of what it reads', async () => {
    const printed = [
      vi.spyOn(console, 'log'),
      vi.spyOn(console, 'error'),
      vi.spyOn(process.stdout, 'write'),
      vi.spyOn(process.stderr, 'write'),
    ];
    await testCodec.decode(CODESTREAM);
    await testCodec.decode(CODESTREAM.subarray(0, 100));
    const calls = printed.map((spy) => spy.mock.calls.length);
    expect(calls).toEqual([0, 0, 0, 0]);
  });
});
