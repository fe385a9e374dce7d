// The cards of the simulator's drawer, of both families, with what opens them.

import type { SimulatedCardRow, SimulatedPinRow } from '../../ipc/schema.ts';
import type { SimulatedPins } from '../simulated-source.ts';

/** Loads the simulator when its drawer is opened: a window's start has no use for it. */
export async function simulatedCardRows(): Promise<readonly SimulatedCardRow[]> {
  const { listSimulatedCards, listSimulatedMyNumberCards, listSimulatedSpecifiedCards } =
    await import('../simulated-source.ts');
  const [residence, specified, myNumber] = await Promise.all([
    listSimulatedCards(),
    listSimulatedSpecifiedCards(),
    listSimulatedMyNumberCards(),
  ]);
  const [ofResidence, ofMyNumber] = ['residence-card', 'my-number-card'] as const;
  return [
    ...residence.map((card) => ({ family: ofResidence, ...card })),
    ...specified.map(({ pins, ...card }) => ({ family: ofResidence, ...card, pins: pinRow(pins) })),
    ...myNumber.map(({ pins, ...card }) => ({ family: ofMyNumber, ...card, pins: pinRow(pins) })),
  ];
}

function pinRow({ authPin, signPassword, textPin }: SimulatedPins): SimulatedPinRow {
  return {
    ...(authPin !== undefined && { 'user-authentication': authPin }),
    ...(signPassword !== undefined && { 'digital-signature': signPassword }),
    ...(textPin !== undefined && { 'input-support': textPin }),
  };
}
