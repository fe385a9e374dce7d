// How files are named on the wire.

import type { Bytes } from '../bytes/bytes.ts';

/** DF name, 5-16 octets. */
export type Aid = Bytes;

/** Short EF identifier, 1-30. */
export type Sfi = number;

/** A file as reports and errors name it: 'MF/EF02', 'DF1/EF01'. */
export type FileName = string;
