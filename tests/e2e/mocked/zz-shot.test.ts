import { it } from 'vitest';
import { NO_DELIVERY_KEY } from '../../../src/trust/delivery-key.ts';
import { AppError } from '../../../src/errors/app-error.ts';
import { toFailure } from '../../../src/errors/failure.ts';
import { showSpecified } from '../views/specified/actions.ts';
import { story } from './stories.ts';
import { MockDesk } from './mock-desk.ts';
it('shot', () => story(async (w) => {
  await w.page.setViewportSize({ width: 1280, height: 1000 });
  await showSpecified(w, { deliveryKey: NO_DELIVERY_KEY, cardNumber: null });
  await w.page.screenshot({ path: '/tmp/s1.png', fullPage: true });
  await showSpecified(w);
  await w.page.screenshot({ path: '/tmp/s2.png', fullPage: true });
  await w.desk.showSession({ kind: 'failed', family: 'my-number-card', canTapAgain: true, failure: toFailure(new AppError('CARD_REMOVED', { pin: 'user-authentication', tryMayBeSpent: true })) });
  await w.page.waitForSelector('h1');
  await w.page.waitForTimeout(300);
  await w.page.screenshot({ path: '/tmp/s3.png', fullPage: true });
}, { desk: new MockDesk({ language: 'en' }) }));
