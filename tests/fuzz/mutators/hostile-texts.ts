// Texts that are no name, no date, no number and no path, and try to be taken for one, or for a command.

export const HOSTILE_TEXTS: readonly string[] = [
  '',
  '\0',
  ' ',
  '0000',
  '00000000',
  '20270229',
  '99999999',
  '20261131',
  '-1',
  '1e309',
  'NaN',
  'AB12345678CD',
  'ab12345678cd',
  'ＡＢ１２３４５６７８ＣＤ',
  '\u001b[2J\u001b[31mSAMPLE',
  'A\u202eELPMAS\u202c',
  '\u2066\u2067\u2068',
  'A\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301',
  '\u200b\u200d\ufeff\u00ad',
  '\ud800',
  '\udfff\ud800',
  'САМРLЕ ОF А NАМЕ',
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  "'; DROP TABLE cards; --",
  '../../../../etc/passwd',
  '..\\..\\windows\\win.ini',
  'C:\\CON',
  '/dev/zero',
  'file.cer\0.zip',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '{name}',
  '%s%n%x',
  '${process.exit(1)}',
  '髙﨑',
  '\u{20bb7}野',
  '葛\u{e0100}飾',
  'あ'.repeat(100),
  'A'.repeat(1000),
  '('.repeat(500),
  '<'.repeat(300),
];

/** The octets of a text in one of the encodings a card might use, right or wrong. */
export function hostileOctets(text: string, form: number): Uint8Array {
  if (form === 1) return Uint8Array.from(Buffer.from(text, 'utf16le'));
  if (form === 2) return Uint8Array.from(Buffer.from(text, 'latin1'));
  return new TextEncoder().encode(text);
}
