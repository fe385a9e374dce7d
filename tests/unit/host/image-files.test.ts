import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ImageDecoder } from '../../../src/host/image-decoder.ts';
import { writeImageFiles } from '../../../src/host/image-files.ts';
import { readSimulated } from '../../integration/simulated-reading.ts';
import { appError } from '../../support/app-errors.ts';
import { decoderThat } from './played-decoder.ts';

const WELL = 'decoded(image.bytes.length, 7);';

let folder: string;
let decoder: ImageDecoder;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zairyu-desk-images-'));
  decoder = decoderThat(WELL);
});
afterEach(async () => {
  await decoder.close();
  await rm(folder, { recursive: true });
});

describe('the images of a card as files', () => {
  it.each([
    ['worker', ['nameImage', 'faceImage', 'addressImage'], ['name.png', 'face.png', 'address.png']],
    ['gen1-worker', ['frontImage', 'faceImage'], ['front.png', 'face.png']],
  ])('of %s are named after what they show, and the report names them', async (profile, ids, names) => {
    const reading = await readSimulated(profile);
    const images = await writeImageFiles(reading, join(folder, 'out'), decoder);
    expect(images.map(({ id }) => id)).toEqual(ids);
    expect(images.map(({ file }) => file)).toEqual(names.map((name) => join(folder, 'out', name)));
    expect((await readdir(join(folder, 'out'))).sort()).toEqual([...names].sort());
    for (const { id, bytes } of reading.images) {
      const image = images.find((entry) => entry.id === id);
      expect(image).toMatchObject({ state: 'read', width: bytes.length, height: 7 });
      expect(Uint8Array.from(await readFile(image?.file ?? ''))).toEqual(Uint8Array.from(bytes));
    }
  });

  it('leave what a card does not store as it is', async () => {
    const reading = await readSimulated('under-one');
    const stored = reading.images.map(({ id }) => id);
    const images = await writeImageFiles(reading, folder, decoder);
    const absent = images.filter(({ id }) => !stored.includes(id));
    expect(absent.length).toBeGreaterThan(0);
    expect(absent).toEqual(reading.report.images.filter(({ id }) => !stored.includes(id)));
    expect(await readdir(folder)).toHaveLength(stored.length);
  });

  it('are marked where one does not decode, and the others are written', async () => {
    await decoder.close();
    decoder = decoderThat(`image.format === 'jp2' ? failed('IMAGE_INVALID') : ${WELL}`);
    const images = await writeImageFiles(await readSimulated('gen1-worker'), folder, decoder);
    expect(images.find(({ id }) => id === 'faceImage')).toMatchObject({
      state: 'undecodable',
      width: 0,
      height: 0,
    });
    expect(images.find(({ id }) => id === 'faceImage')).not.toHaveProperty('file');
    expect(await readdir(folder)).toEqual(['front.png']);
  });

  it('are marked where one takes too long', async () => {
    await decoder.close();
    decoder = decoderThat(`if (image.format !== 'jp2') ${WELL}`, 300);
    const images = await writeImageFiles(await readSimulated('gen1-worker'), folder, decoder);
    expect(images.map(({ id, state }) => [id, state])).toEqual([
      ['frontImage', 'read'],
      ['faceImage', 'undecodable'],
    ]);
  });

  it('replace those of an earlier reading', async () => {
    await writeFile(join(folder, 'face.png'), 'old');
    const images = await writeImageFiles(await readSimulated('worker'), folder, decoder);
    expect((await readFile(join(folder, 'face.png'))).length).toBe(
      images.find(({ id }) => id === 'faceImage')?.width,
    );
  });

  it('fail as a whole where they cannot be written', async () => {
    await writeFile(join(folder, 'out'), '');
    await expect(
      writeImageFiles(await readSimulated('worker'), join(folder, 'out'), decoder),
    ).rejects.toThrow(appError('FILE_UNWRITABLE'));
  });

  it('fail where the decoder itself is broken or closed, which is no fault of an image', async () => {
    const reading = await readSimulated('worker');
    await decoder.close();
    await expect(writeImageFiles(reading, folder, decoder)).rejects.toThrow(appError('READING_CANCELLED'));
    decoder = new ImageDecoder({ worker: new URL('data:text/javascript,process.exit()') });
    await expect(writeImageFiles(reading, folder, decoder)).rejects.toThrow(appError('INVARIANT'));
    expect(await readdir(folder)).toEqual([]);
  });
});
