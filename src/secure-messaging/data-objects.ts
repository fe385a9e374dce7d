// Secure messaging data objects by role (ISO/IEC 7816-4 §6; MOJ-RC-1.5 §3.4.2).

export const DO = {
  /** Padding indicator ‖ cryptogram. */
  CRYPTOGRAM: 0x86,
  /** The Le of the protected command, here two octets. */
  LE: 0x96,
} as const;

/** ISO 9797-1 method 2 padding inside the cryptogram. */
export const PADDING_INDICATOR = 0x01;
