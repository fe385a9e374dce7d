// The people who do not exist: how each simulated holder looks.

import type { Portrait } from './portrait-svg.ts';

const LIGHT = { skin: '#f0cfb4', shade: '#d9ac8d' };
const MEDIUM = { skin: '#d9a67e', shade: '#bd8660' };
const BROWN = { skin: '#b27b54', shade: '#93603e' };
const DARK = { skin: '#7d5238', shade: '#613d28' };

const BLACK_HAIR = '#26211f';
const BROWN_HAIR = '#5a3b28';
const GREY_HAIR = '#a9a6a1';

export const PORTRAITS = {
  bob: {
    ...LIGHT,
    hair: BLACK_HAIR,
    style: 'bob',
    clothes: 'suit',
    garment: '#31445c',
    collar: '#f4f2ee',
    background: '#cfdbe2',
  },
  parted: {
    ...MEDIUM,
    hair: BLACK_HAIR,
    style: 'parted',
    clothes: 'suit',
    garment: '#39424a',
    collar: '#eef1f3',
    background: '#d6dfd9',
  },
  long: {
    ...MEDIUM,
    hair: BROWN_HAIR,
    style: 'long',
    clothes: 'v-neck',
    garment: '#8a4f5c',
    collar: '#d9a67e',
    background: '#dde3e8',
  },
  glasses: {
    ...LIGHT,
    hair: BLACK_HAIR,
    style: 'short',
    clothes: 'shirt',
    garment: '#5f7f96',
    collar: '#e9eff3',
    background: '#dcd9d0',
    glasses: true,
  },
  curly: {
    ...DARK,
    hair: '#1d1816',
    style: 'curly',
    clothes: 'round-neck',
    garment: '#c28a3a',
    collar: '#a87428',
    background: '#d5dee4',
  },
  headscarf: {
    ...BROWN,
    hair: BLACK_HAIR,
    style: 'headscarf',
    clothes: 'round-neck',
    garment: '#4d7a72',
    collar: '#3f675f',
    background: '#e2ddd2',
  },
  beard: {
    ...BROWN,
    hair: '#2c211b',
    style: 'short',
    clothes: 'shirt',
    garment: '#7c8a5c',
    collar: '#dfe4d3',
    background: '#d9dde3',
    beard: 'full',
  },
  tied: {
    ...BROWN,
    hair: BLACK_HAIR,
    style: 'tied',
    clothes: 'round-neck',
    garment: '#b0604c',
    collar: '#984e3c',
    background: '#d7e0dc',
  },
  elder: {
    ...LIGHT,
    hair: GREY_HAIR,
    style: 'receding',
    clothes: 'suit',
    garment: '#4a4440',
    collar: '#f0eee9',
    background: '#d3dade',
    glasses: true,
    age: 'old',
  },
  grandmother: {
    ...LIGHT,
    hair: GREY_HAIR,
    style: 'bun',
    clothes: 'v-neck',
    garment: '#6d5a80',
    collar: '#efe9f2',
    background: '#e0dfd8',
    age: 'old',
  },
  moustache: {
    ...MEDIUM,
    hair: BLACK_HAIR,
    style: 'short',
    clothes: 'shirt',
    garment: '#94604a',
    collar: '#f1e6df',
    background: '#d4dce2',
    beard: 'moustache',
  },
  fringe: {
    ...LIGHT,
    hair: BROWN_HAIR,
    style: 'fringe',
    clothes: 'round-neck',
    garment: '#5b8a6a',
    collar: '#497456',
    background: '#e4e0d6',
    age: 'child',
  },
} as const satisfies Readonly<Record<string, Portrait>>;

export type PortraitName = keyof typeof PORTRAITS;
