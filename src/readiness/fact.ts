// One input of the rules: known, not known, or known to be absent - and where it came from. Nothing here defaults:
// what nobody said stays unknown.

/** chip: a residence card; certificate: a JPKI certificate or its PIN counter; probe: this PC; person: typed or answered. */
export type Provenance = 'chip' | 'certificate' | 'probe' | 'person';

export type Fact<T> =
  | { readonly state: 'known'; readonly value: T; readonly from: Provenance }
  | { readonly state: 'unknown' }
  /** It is known that there is none: no end of stay, nothing filed, no birth. */
  | { readonly state: 'not-applicable'; readonly from: Provenance };

export const UNKNOWN = { state: 'unknown' } as const;

export function known<const T>(value: T, from: Provenance): Fact<T> {
  return { state: 'known', value, from };
}

export function notApplicable(from: Provenance): Fact<never> {
  return { state: 'not-applicable', from };
}

/** The value when it is known; otherwise undefined, whether unknown or absent. */
export function valueOf<T>(fact: Fact<T>): T | undefined {
  return fact.state === 'known' ? fact.value : undefined;
}
