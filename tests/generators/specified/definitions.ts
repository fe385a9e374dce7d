// The simulated specified cards: a second-generation residence card and a My Number card of one holder on one chip.

import type { Gen2Definition } from '../cards/definition.ts';
import { RESIDENTS } from '../cards/residents.ts';
import { WORKERS } from '../cards/workers.ts';
import type { MyNumberDefinition } from '../jpki/definition.ts';
import { MY_NUMBER_DEFINITIONS } from '../jpki/definitions.ts';

export interface SpecifiedDefinition {
  readonly type: '07' | '08';
  /** Which rules the simulator's 在留AP follows (src/simulator/specified-card/channel-rules.ts). */
  readonly channel: 'platform-like' | 'different';
  readonly residence: Gen2Definition;
  readonly myNumber: MyNumberDefinition;
}

const foreignResident = named(MY_NUMBER_DEFINITIONS, 'mnc-foreign-resident');

const worker: SpecifiedDefinition = {
  type: '07',
  channel: 'platform-like',
  residence: {
    ...named(WORKERS, 'worker'),
    name: 'specified-worker',
    statedType: '07',
    picturesOf: 'worker',
    cardNumber: 'ZD07000001SM',
    story: {
      ja: '特定在留カード。会社員、3年の在留期間。電子証明書は満了日まで',
      en: 'Specified residence card of an office worker: certificates end with the period of stay',
      zh: '特定在留卡，公司职员，在留期间3年，电子证书有效至届满日',
    },
  },
  myNumber: foreignResident,
};

const specialPermanentResident: SpecifiedDefinition = {
  type: '08',
  channel: 'platform-like',
  residence: {
    ...named(RESIDENTS, 'special-permanent-resident'),
    name: 'specified-special-permanent-resident',
    statedType: '08',
    picturesOf: 'special-permanent-resident',
    cardNumber: 'ZD08000001SM',
    story: {
      ja: '特定特別永住者証明書。署名用電子証明書はロックされている',
      en: 'Specified special permanent resident certificate; the signature password is blocked',
      zh: '特定特别永住者证明书，签名用密码已被锁定',
    },
  },
  myNumber: {
    ...named(MY_NUMBER_DEFINITIONS, 'mnc-valid'),
    holder: {
      name: '見本　順子',
      address: '大阪府大阪市生野区見本四丁目５番６号',
      birthDate: '19581130',
      sex: '2',
      prefecture: 'Osaka-fu',
      municipality: 'Osaka-shi Ikuno-ku',
    },
    cardExpiry: '20351130',
    authentication: issued('holder-a-authentication', 0x5100_0001, 'A'),
    signature: issued('holder-a-signature', 0x5200_0001, 'S'),
    left: { signature: 0 },
  },
};

const otherChannel: SpecifiedDefinition = {
  ...worker,
  channel: 'different',
  residence: {
    ...worker.residence,
    name: 'specified-other-channel',
    cardNumber: 'ZD07000002SM',
    story: {
      ja: '特定在留カード。在留APの暗号化通信が想定と異なり、在留カードの部分は読み取れない',
      en: 'Specified residence card whose channel is not the assumed one: its residence part cannot be read',
      zh: '特定在留卡，在留AP的加密通信方式与设想不同，无法读取在留卡部分',
    },
  },
};

export const SPECIFIED_DEFINITIONS: readonly SpecifiedDefinition[] = [
  worker,
  specialPermanentResident,
  otherChannel,
];

function issued<Key extends 'holder-a-authentication' | 'holder-a-signature'>(
  key: Key,
  serial: number,
  suffix: string,
) {
  const [notBefore, notAfter] = ['2026-08-20T01:00:00Z', '2031-11-30T14:59:59Z'];
  return { key, serial, id: `20260820SIM000006${suffix}`, notBefore, notAfter };
}

function named<T extends { readonly name: string }>(definitions: readonly T[], name: string): T {
  const found = definitions.find((each) => each.name === name);
  if (found === undefined) throw new Error(`no definition ${name}`);
  return found;
}
