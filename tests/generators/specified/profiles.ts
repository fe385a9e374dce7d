// The simulated specified cards and their delivery key; the same octets every time.

import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { buildGen2Profile } from '../cards/gen2-card.ts';
import { chineseRemainderForm } from '../jpki/holder-keys.ts';
import { buildMyNumberProfile } from '../jpki/profiles.ts';
import { SPECIFIED_DEFINITIONS, type SpecifiedDefinition } from './definitions.ts';

export interface SpecifiedSource {
  readonly name: string;
  readonly text: string;
}

export async function buildSpecifiedProfiles(): Promise<readonly SpecifiedSource[]> {
  const sources: SpecifiedSource[] = [];
  for (const definition of SPECIFIED_DEFINITIONS) sources.push(await build(definition));
  return sources;
}

async function build({ type, channel, residence, myNumber }: SpecifiedDefinition): Promise<SpecifiedSource> {
  const { name, story } = residence;
  const source = {
    type,
    channel,
    residence: await buildGen2Profile(residence),
    myNumber: buildMyNumberProfile({ ...myNumber, name, story }),
  };
  return { name, text: jsonText(source) };
}

/** The text of src/simulator/specified-card/delivery-key.json. */
export function deliveryKeyText(): string {
  const pem = readFileSync(new URL('./keys/delivery.pem', import.meta.url));
  return jsonText(chineseRemainderForm(createPrivateKey(pem)));
}

function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
