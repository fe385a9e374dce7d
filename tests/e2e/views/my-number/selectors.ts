// Where things are on the screen of a My Number card.

import type { PinUse } from '../../../../src/ipc/my-number-calls.ts';

export const MY_NUMBER = {
  view: '[data-my-number]',
  headline: '[data-outcome] h1',
  certificate: (use: string) => `[data-certificate="${use}"]`,
  point: (id: string) => `[data-axis="${id}"]`,
  pin: (use: PinUse) => `[data-pin="${use}"]`,
  openPin: (use: PinUse) => `[data-pin="${use}"] button`,
  dialog: '[data-pin-dialog]',
  /** The last field of the dialog is that of the PIN. */
  pinField: '[data-pin-dialog] input[inputmode]',
  sentence: '[data-pin-dialog] input:not([inputmode]):not([type="checkbox"])',
  /** Not sent, then sent. */
  dialogButtons: '[data-pin-dialog] button',
  refused: '[data-pin-refused]',
  holder: (id: string) => `[data-holder="${id}"]`,
  crossCheck: '[data-cross-check]',
  compared: (item: string) => `[data-item="${item}"] [data-comparison]`,
} as const;
