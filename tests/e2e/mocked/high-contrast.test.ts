// The system's own colours: nothing is told by a colour that is gone.

import { describe, expect, it } from 'vitest';
import { showResult } from '../views/result/actions.ts';
import { story } from './stories.ts';

describe('in high contrast', () => {
  it('shapes are drawn in the colour of the text, and empty cells are empty', () =>
    story(
      async (window) => {
        const { page } = window;
        const colourOf = (selector: string): Promise<string> =>
          page.evaluate<string>(`getComputedStyle(document.querySelector('${selector}')).color`);
        const background = await page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
        expect(await colourOf('[data-cell="11"]')).toBe(background);
        await showResult(window, 'forged-photo');
        const text = await colourOf('[data-outcome] h1');
        for (const axis of ['chipSignature', 'issuerAnchored', 'lapseChecked']) {
          expect(await colourOf(`[data-axis="${axis}"] svg`)).toBe(text);
        }
        expect(await page.locator('[data-axis] strong').allInnerTexts()).toHaveLength(6);
      },
      { forcedColors: 'active', colorScheme: 'dark' },
    ));
});
