// What a PDF says about itself, beside its pages: the document information dictionary and XMP (ISO 32000-1 §14.3). Enough of
// the format for files that Chromium writes, whose dictionaries stand in clear.

const INFO = /\/Info\s+(\d+)\s+\d+\s+R/;
const ENTRY = /\/(\w+)\s*(\((?:\\.|[^\\)])*\)|<[0-9A-Fa-f\s]*>)/gs;

export interface PdfMetadata {
  /** As 'Title', 'Creator', 'CreationDate'. */
  readonly info: Readonly<Record<string, string>>;
  /** Whether there is metadata or a file attached that is not looked into here. */
  readonly others: boolean;
}

export function pdfMetadata(file: Buffer): PdfMetadata {
  const text = file.toString('latin1');
  const number = INFO.exec(text)?.[1];
  const object =
    number === undefined ? undefined : new RegExp(`(?:^|\\s)${number} 0 obj(.*?)endobj`, 's').exec(text);
  if (object?.[1] === undefined) throw new Error('no document information');
  const info = Object.fromEntries(
    [...object[1].matchAll(ENTRY)].map(([, name = '', value = '']) => [name, textOf(value)]),
  );
  return { info, others: /\/Type\s*\/(?:Metadata|EmbeddedFile|Filespec)\b/.test(text) };
}

/** A text string of PDF: in parentheses or hexadecimal, UTF-16BE behind a byte order mark, else a single octet each. */
function textOf(value: string): string {
  const octets = value.startsWith('<')
    ? Buffer.from(value.replace(/[^0-9A-Fa-f]/g, ''), 'hex')
    : Buffer.from(unescaped(value.slice(1, -1)), 'latin1');
  if (octets[0] !== 0xfe || octets[1] !== 0xff) return octets.toString('latin1');
  return Buffer.from(octets.subarray(2)).swap16().toString('utf16le');
}

function unescaped(text: string): string {
  return text.replace(/\\([0-7]{3}|.)/gs, (_, code: string) =>
    /^[0-7]{3}$/.test(code) ? String.fromCharCode(Number.parseInt(code, 8)) : code,
  );
}
