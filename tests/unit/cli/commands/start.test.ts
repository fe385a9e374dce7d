// The choices are tests/unit/native-shims/window/choose-window.test.ts; here is what follows where there is no window.

import { expect, it } from 'vitest';
import type { StartStep } from '../../../../native-shims/window/choose-window.ts';
import { startDesk } from '../../../../src/cli/commands/start.ts';
import { EXIT } from '../../../../src/cli/exit-status.ts';
import { dataFolder } from '../../../../src/host/data-folder.ts';

it('without a window every step is said, and the terminal goes on', async () => {
  const said: StartStep[] = [];
  const status = await startDesk(
    {
      data: dataFolder({ ZAIRYU_DESK_DATA: '/nowhere' }),
      // A browser that is named and not there is not replaced by another.
      environment: { DISPLAY: ':0', ZAIRYU_DESK_HEADLESS: '1', ZAIRYU_DESK_BROWSER: '/nowhere/browser' },
      terminal: { signal: new AbortController().signal },
    },
    { say: (step) => void said.push(step), withoutWindow: () => Promise.resolve(EXIT.FINISHED_WITHOUT) },
  );
  expect(status).toBe(EXIT.FINISHED_WITHOUT);
  expect(said.at(-1)).toEqual({ step: 'terminal' });
  expect(['browser-missing', 'page-missing']).toContain(said.at(-2)?.step);
});
