// Files as they cross the border: what a person offers, and what became of one that was to be saved.

import * as v from 'valibot';

/** A file a person offered: base64 of at most 1 MiB. */
export const OfferedFile = v.strictObject({
  name: v.pipe(v.string(), v.maxLength(255)),
  base64: v.pipe(v.string(), v.maxLength(1_400_000), v.regex(/^[A-Za-z0-9+/]*={0,2}$/)),
});

export type OfferedFile = v.InferOutput<typeof OfferedFile>;

/** A file was written, or the person did not want it after all. */
export type SavedFile =
  | {
      readonly saved: true;
      /** Name of the file and, where the person did not choose it, of its folder. */
      readonly file: string;
    }
  | { readonly saved: false };
