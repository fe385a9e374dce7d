// Everything a run of the program leaves anywhere it could be found later, and the search for what was planted.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every file below a folder, names included: a name on a disk is a place too. */
export function leftIn(folder: string): ReadonlyMap<string, Buffer> {
  const left = new Map<string, Buffer>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    left.set(path, entry.isFile() ? readFileSync(path) : Buffer.alloc(0));
  }
  return left;
}

/** As text in every width and case, and as octets in hexadecimal and base64 at each alignment. */
export function formsOf(secret: string): readonly string[] {
  const octets = Buffer.from(secret, 'utf8');
  const base64 = [0, 1, 2].map((shift) =>
    Buffer.concat([Buffer.alloc(shift), octets])
      .toString('base64')
      .replace(/=+$/, '')
      .slice(shift === 0 ? 0 : shift + 1, -2),
  );
  const wide = secret.replace(/[!-~]/g, (char) => String.fromCharCode((char.codePointAt(0) ?? 0) + 0xfee0));
  const hex = octets.toString('hex');
  return [
    ...new Set([
      secret,
      secret.toLowerCase(),
      wide,
      hex,
      hex.toUpperCase(),
      [...octets].join(','),
      ...base64,
    ]),
  ].filter(({ length }) => length >= 4);
}

/** Which of the secrets are in there; the secrets by name, so that a failing test repeats none. */
export function foundIn(text: string | Buffer, secrets: Readonly<Record<string, string>>): readonly string[] {
  const searched = typeof text === 'string' ? Buffer.from(text, 'utf8') : text;
  return Object.entries(secrets)
    .filter(([, secret]) =>
      formsOf(secret)
        .flatMap(encodingsOf)
        .some((octets) => searched.includes(octets)),
    )
    .map(([name]) => name);
}

/** Looked for as octets, so that a text is found at odd places of a file too. */
function encodingsOf(form: string): readonly Buffer[] {
  const wide = Buffer.from(form, 'utf16le');
  return [Buffer.from(form, 'utf8'), wide, Buffer.from(wide).swap16()];
}
