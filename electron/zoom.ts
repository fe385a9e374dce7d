// The keys every browser zooms with; there is no menu that would do it.

import type { Input, WebContents } from 'electron';

/** Each level is a fifth larger than the one before. */
const LEVELS = { smallest: -3, largest: 6 } as const;

export function zoomByKeys(contents: WebContents): void {
  contents.on('before-input-event', (event, input) => {
    const level = zoomLevel(input, contents.getZoomLevel());
    if (level === undefined) return;
    event.preventDefault();
    contents.setZoomLevel(level);
  });
}

/** undefined: not a key that zooms. */
export function zoomLevel(
  input: Pick<Input, 'type' | 'control' | 'meta' | 'alt' | 'key'>,
  level: number,
): number | undefined {
  if (input.type !== 'keyDown' || input.alt || !(input.control || input.meta)) return undefined;
  if (input.key === '0') return 0;
  if (input.key === '+' || input.key === '=' || input.key === ';') return Math.min(level + 1, LEVELS.largest);
  return input.key === '-' ? Math.max(level - 1, LEVELS.smallest) : undefined;
}
