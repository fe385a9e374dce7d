// The icon of the program: a card with its chip on a reader's waves, in the ink and paper of the window.

const INK = '#1f3a5f';
const PAPER = '#fbf9f4';
const GOLD = '#c9a24b';
const GREEN = '#1b6b4a';

/** Drawn on 1024 units a side. Small icons leave out what would be a blur. */
export function iconDrawing(size: number): string {
  const fine = size >= 48;
  const lines = fine
    ? `<path d="M470 560h300M470 630h300M470 700h190" stroke="${INK}" stroke-opacity=".45" stroke-width="26" stroke-linecap="round"/>`
    : '';
  const waves = fine
    ? `<path d="M434 252A110 110 0 0 1 590 252M356 174A220 220 0 0 1 668 174" fill="none" stroke="${PAPER}" stroke-opacity=".8" stroke-width="40" stroke-linecap="round"/>`
    : '';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1024 1024" width="${size}" height="${size}">
<rect x="32" y="32" width="960" height="960" rx="208" fill="${INK}"/>
${waves}
<rect x="152" y="316" width="720" height="500" rx="56" fill="${PAPER}"/>
<rect x="232" y="400" width="${fine ? 170 : 240}" height="${fine ? 140 : 200}" rx="28" fill="${GOLD}"/>
${lines}
<circle cx="790" cy="780" r="150" fill="${GREEN}" stroke="${INK}" stroke-width="36"/>
<path d="M722 782l48 50 92-100" fill="none" stroke="${PAPER}" stroke-width="46" stroke-linecap="round" stroke-linejoin="round"/>
</svg>`;
}
