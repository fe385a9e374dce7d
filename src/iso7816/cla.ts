// Class bytes. Logical channel 0 only: these cards answer 6881 to any other.

export const CLA = {
  PLAIN: 0x00,
  /** Secure messaging, header not authenticated (MOJ-RC-1.5 §4.1; ISO 7816-4 §6). */
  SECURE_MESSAGING: 0x08,
} as const;
