// Prints a draft of expect.json for the named specified cards, as draft-expectations.ts does for residence cards.

import { NO_DELIVERY_KEY } from '../../src/trust/delivery-key.ts';
import { specifiedExpectation, specifiedExpectationText } from './specified-expectation.ts';
import { placedSpecified, readSpecified } from './specified-reading.ts';

for (const name of process.argv.slice(2)) {
  const withKey = await readSpecified(await placedSpecified(name));
  const withoutKey = await readSpecified(await placedSpecified(name), {
    deliveryKey: NO_DELIVERY_KEY,
    cardNumber: null,
  });
  process.stdout.write(specifiedExpectationText(specifiedExpectation(withKey.report, withoutKey.report)));
}
