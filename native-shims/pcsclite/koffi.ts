// The foreign function interface, loaded when first needed: start-up does not wait for it, and a computer without its
// prebuilt addon still has pcsc-mini.

import type koffi from 'koffi';

export type Koffi = typeof koffi;
export type Library = ReturnType<Koffi['load']>;

let loading: Promise<Koffi | undefined> | undefined;

/** `undefined` where the addon cannot be loaded. */
export function loadKoffi(): Promise<Koffi | undefined> {
  loading ??= import('koffi').then(
    (module) => module.default,
    () => undefined,
  );
  return loading;
}

/** The first of the named libraries this computer has. */
export function loadLibrary(koffi: Koffi, paths: readonly string[]): Library | undefined {
  for (const path of paths) {
    try {
      return koffi.load(path);
    } catch {
      // The next name, or none: a computer without a smart card service is an expected case.
    }
  }
  return undefined;
}
