// The cards of the simulator's drawer, of both families, with what opens them.

import type { SimulatedCardRow } from '../../ipc/schema.ts';

/** Loads the simulator when its drawer is opened: a window's start has no use for it. */
export async function simulatedCardRows(): Promise<readonly SimulatedCardRow[]> {
  const { listSimulatedCards, listSimulatedMyNumberCards, listSimulatedSpecifiedCards } =
    await import('../simulated-source.ts');
  const [residence, specified, myNumber] = await Promise.all([
    listSimulatedCards(),
    listSimulatedSpecifiedCards(),
    listSimulatedMyNumberCards(),
  ]);
  return [
    ...[...residence, ...specified].map(({ name, type, cardNumber, story }) => ({
      family: 'residence-card' as const,
      name,
      type,
      cardNumber,
      story,
    })),
    ...myNumber.map(({ name, type, story, pins: { authPin, signPassword, textPin } }) => ({
      family: 'my-number-card' as const,
      name,
      type,
      story,
      pins: {
        ...(authPin !== undefined && { 'user-authentication': authPin }),
        ...(signPassword !== undefined && { 'digital-signature': signPassword }),
        ...(textPin !== undefined && { 'input-support': textPin }),
      },
    })),
  ];
}
