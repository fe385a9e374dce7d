// Changes one entry of the directory of a little-endian TIFF file, to make files no writer makes.

const ENTRY_LENGTH = 12;

export interface EntryPatch {
  readonly tag?: number;
  readonly type?: number;
  readonly count?: number;
  /** The value, or the offset of the values. */
  readonly value?: number;
  /** The same value in place of every one that stands elsewhere in the file. */
  readonly eachValue?: number;
}

/** A copy of `file` with the entry of `tag` changed. */
export function patchEntry(file: Uint8Array, tag: number, patch: EntryPatch): Uint8Array {
  const copy = Uint8Array.from(file);
  const view = new DataView(copy.buffer);
  const at = entriesOf(view).find((entryAt) => view.getUint16(entryAt, true) === tag);
  if (at === undefined) throw new RangeError(`no entry ${tag}`);
  if (patch.tag !== undefined) view.setUint16(at, patch.tag, true);
  if (patch.type !== undefined) view.setUint16(at + 2, patch.type, true);
  if (patch.eachValue !== undefined) {
    const valuesAt = view.getUint32(at + 8, true);
    for (let index = 0; index < view.getUint32(at + 4, true); index++) {
      view.setUint32(valuesAt + index * 4, patch.eachValue, true);
    }
  }
  if (patch.count !== undefined) view.setUint32(at + 4, patch.count, true);
  if (patch.value !== undefined) view.setUint32(at + 8, patch.value, true);
  return copy;
}

/** A copy of `file` in which the entries of `tags` carry a private tag instead. */
export function removeEntry(file: Uint8Array, ...tags: readonly number[]): Uint8Array {
  return tags.reduce((copy, tag, index) => patchEntry(copy, tag, { tag: 65_000 + index }), file);
}

function entriesOf(view: DataView): readonly number[] {
  const directoryAt = view.getUint32(4, true);
  const count = view.getUint16(directoryAt, true);
  return Array.from({ length: count }, (_, index) => directoryAt + 2 + index * ENTRY_LENGTH);
}
