// Prints a draft of expect.json for the named My Number cards, as draft-expectations.ts does for residence cards.

import { toFailure } from '../../src/errors/failure.ts';
import { expectationText, expectedReport } from './my-number-expectation.ts';
import { judge, opened, placed, sitting } from './my-number-reading.ts';

for (const name of process.argv.slice(2)) process.stdout.write(expectationText(await draft(name)));

async function draft(name: string): Promise<unknown> {
  try {
    return {
      withoutPin: expectedReport(await judge(await sitting(await placed(name)))),
      withPins: expectedReport(await judge(await opened(await placed(name)))),
    };
  } catch (thrown) {
    return { failure: toFailure(thrown) };
  }
}
