// The files of the page, and only they: no path leads out of their folder, and what is no file of theirs does not exist.

import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { MIME_TYPES, PAGE_HEADERS } from './page-policy.ts';

export interface PageResponse {
  readonly status: 200 | 404;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** One file or folder name of a build: no dots in front, no separators, nothing encoded. */
const NAME = /^[A-Za-z0-9_-][A-Za-z0-9._-]*$/;

const NOT_FOUND: PageResponse = {
  status: 404,
  headers: { ...PAGE_HEADERS, 'Content-Type': 'text/plain; charset=utf-8' },
  body: new Uint8Array(0),
};

/**
 * @param folder dist/renderer of the build
 * @param origin scheme and host under which the page lives
 * @param address whatever was asked for
 */
export async function respondWithPageFile(
  folder: string,
  origin: string,
  address: string,
): Promise<PageResponse> {
  const names = namesIn(origin, address);
  const type = names === undefined ? undefined : MIME_TYPES[extname(names.at(-1) ?? '')];
  if (names === undefined || type === undefined) return NOT_FOUND;
  try {
    const path = await realpath(join(folder, ...names));
    // A link inside the folder could still lead out of it.
    if (!path.startsWith((await realpath(folder)) + sep)) return NOT_FOUND;
    return { status: 200, headers: { ...PAGE_HEADERS, 'Content-Type': type }, body: await readFile(path) };
  } catch {
    return NOT_FOUND;
  }
}

/** undefined: not an address of this page. */
function namesIn(origin: string, address: string): readonly string[] | undefined {
  if (!address.startsWith(`${origin}/`)) return undefined;
  const [path = ''] = address.slice(origin.length + 1).split(/[?#]/, 1);
  if (path === '') return ['index.html'];
  const names = path.split('/');
  return names.every((name) => NAME.test(name)) ? names : undefined;
}
