// The page's own process may die, of a picture for example. The desk behind it takes away what was shown, which may have been
// the cause, and the page is loaded again; one that keeps dying is given up.

import type { CdpSession } from './cdp-connection.ts';
import { PageLosses } from './page-losses.ts';

export interface RecoveredPage {
  readonly session: CdpSession;
  readonly address: string;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Before the page is loaded again. */
  readonly onLost: () => void;
  /** It is not loaded any more. */
  readonly onGivenUp: () => void;
}

export async function recoverPage({
  session,
  address,
  now,
  onLost,
  onGivenUp,
}: RecoveredPage): Promise<void> {
  const losses = new PageLosses(now);
  session.listen(({ method }) => {
    if (method !== 'Inspector.targetCrashed') return;
    onLost();
    if (losses.isOneTooMany()) onGivenUp();
    else session.send('Page.navigate', { url: address }).catch(onGivenUp);
  });
  // Without it nothing is said of a crash.
  await session.send('Inspector.enable');
}
