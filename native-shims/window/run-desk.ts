// The program behind a window, whichever draws it: one desk per data folder, opened, shown, and closed with its window.

import type { DataFolder } from '../../src/host/data-folder.ts';
import { Desk, type DeskFacts } from '../../src/host/desk/desk.ts';
import { lockPath, takeInstanceLock } from '../../src/host/desk/instance-lock.ts';
import type { LaunchReadingChild } from '../../src/host/desk/reading-child.ts';
import { systemClock, systemTimers } from '../../src/host/system-clock.ts';
import { answerCall } from '../../src/ipc/derive.ts';
import type { DeskWindow, PageHost, WindowPort } from './window-port.ts';

export interface RunningDesk {
  readonly window: DeskWindow;
  readonly settingsSetAside: boolean;
  /** Resolves when the window is gone and everything behind it has ended. @throws AppError as DeskWindow.closed. */
  readonly ended: Promise<void>;
}

export interface RunOptions {
  readonly port: WindowPort;
  readonly folder: DataFolder;
  readonly launch: LaunchReadingChild;
  readonly facts: Omit<DeskFacts, 'window'>;
}

/**
 * @returns undefined when a desk already runs in this folder; its window has been brought to the front.
 * @throws AppError HOST_CRASHED when the window cannot be opened.
 */
export async function runDesk({ port, folder, launch, facts }: RunOptions): Promise<RunningDesk | undefined> {
  let window: DeskWindow | undefined;
  const lock = await takeInstanceLock(lockPath(folder.root), () => window?.bringToFront());
  if (lock === undefined) return undefined;
  const desk = await Desk.open({
    facts: {
      ...facts,
      get window() {
        return window?.description ?? 'none';
      },
    },
    folder,
    launch,
    clock: systemClock,
    timers: systemTimers,
  });
  const end = async (): Promise<void> => {
    desk.close();
    await lock.release();
  };
  try {
    const opened = await port.open((shell): PageHost => {
      const handlers = desk.handlers(shell);
      return {
        answer: (name, input) => answerCall(handlers, name, input),
        listen: (tell) => desk.subscribe((state) => tell('state.changed', state)),
        pageLost: () => desk.losePage(),
      };
    });
    window = opened;
    return { window: opened, settingsSetAside: desk.settingsSetAside, ended: opened.closed.finally(end) };
  } catch (thrown) {
    await end();
    throw thrown;
  }
}
