// Instruction bytes used by the terminal (MOJ-RC-1.5 §4.2).
// Erratum: 別添1 Step 4 of MOJ-RC-1.5 prints 84 for MUTUAL AUTHENTICATE; §4.2.4 and 別添2 have 82, which is right.

export const INS = {
  VERIFY: 0x20,
  MUTUAL_AUTHENTICATE: 0x82,
  GET_CHALLENGE: 0x84,
  SELECT_FILE: 0xa4,
  READ_BINARY: 0xb0,
  GET_RESPONSE: 0xc0,
} as const;
