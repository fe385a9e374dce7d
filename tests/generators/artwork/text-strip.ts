// A strip of printed text as the second generation stores name and address: black on white, one line under another.

export const STRIP_WIDTH = 800;
const LINE_HEIGHT = 60;
const FONT_SIZE = 40;

export function textStripSvg(lines: readonly string[]): string {
  const height = lines.length * LINE_HEIGHT + 4;
  const text = lines.map((line, index) => {
    const baseline = index * LINE_HEIGHT + 46;
    return `<text x="8" y="${baseline}">${escapeXml(line)}</text>`;
  });
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${STRIP_WIDTH}" height="${height}" ` +
    `font-family="Noto Sans CJK JP" font-weight="500" font-size="${FONT_SIZE}">` +
    `<rect width="100%" height="100%" fill="#fff"/>${text.join('')}</svg>`
  );
}

export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
