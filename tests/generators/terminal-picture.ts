// Draws docs/images/terminal-read.png: the real output of `read --simulated worker`, as a terminal shows it.
// Run after `npm run build`, with Chromium and fonts-noto-cjk installed: `npx tsx tests/generators/terminal-picture.ts`.

import { execFileSync } from 'node:child_process';
import { chromium } from 'playwright-core';

const BROWSER = process.env['ZAIRYU_DESK_BROWSER'] ?? '/usr/bin/chromium';
const LINES_SHOWN = 46;

/** ECMA-48 SGR parameters the painter uses, as style. */
const STYLE: Readonly<Record<string, string>> = {
  '1': 'font-weight:bold',
  '2': 'opacity:.6',
  '7': 'background:#e8e4da;color:#1c1b19',
  '31': 'color:#ff8a80',
  '32': 'color:#7bd88f',
  '33': 'color:#f0c674',
};
const RESET = new Set(['22', '27', '39', '0']);

/** CSI, one parameter, SGR. */
const RENDITION = new RegExp(`${String.fromCharCode(0x1b)}\\[(\\d+)m`, 'g');

const output = execFileSync(
  process.execPath,
  ['dist/cli/main.js', 'read', '--simulated', 'worker', '--lang', 'ja'],
  {
    env: { ...process.env, FORCE_COLOR: '1' },
    encoding: 'utf8',
  },
);
const shown = output.split('\n').slice(0, LINES_SHOWN).join('\n');

const browser = await chromium.launch({ executablePath: BROWSER, args: ['--no-sandbox', '--disable-gpu'] });
try {
  const page = await browser.newPage({ viewport: { width: 900, height: 600 }, deviceScaleFactor: 1.5 });
  await page.setContent(pageOf(shown));
  await page.locator('pre').screenshot({ path: 'docs/images/terminal-read.png' });
} finally {
  await browser.close();
}

function pageOf(text: string): string {
  const font = "'Noto Sans Mono CJK JP', 'DejaVu Sans Mono', monospace";
  return `<meta charset="utf-8"><body style="margin:0"><pre style="margin:0;padding:20px 24px;width:max-content;
    background:#1c1b19;color:#e8e4da;font:14px/1.45 ${font}">${coloured(text)}</pre>`;
}

/** Nested renditions become nested spans; an end closes the innermost. */
function coloured(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(RENDITION, (_, code: string) =>
      RESET.has(code) ? '</span>' : `<span style="${STYLE[code] ?? ''}">`,
    );
}
