// Known readers by the names PC/SC gives them. A device with two interfaces, or a slot for a module of its own, is a reader
// each. What is not here is unknown: a person knows whether it has a slot or a surface.

import type { ProbedReader } from '../../readiness/environment-facts.ts';

export interface CardReaderRow {
  readonly model: string;
  readonly name: RegExp;
  readonly interface: ProbedReader['interface'];
  /** My Number cards have both interfaces; residence cards are read without contact alone (ISO/IEC 14443 Type B). */
  readonly fit: ProbedReader['fit'];
  readonly source: string;
}

/** Descriptors of the readers and the names made of them; read 2026-11. */
const CCID = 'LudovicRousseau/CCID 5de6a96, readers/*.txt';

const CONTACTLESS = { interface: 'contactless', fit: 'yes' } as const;
const CONTACT = { interface: 'contact', fit: 'my-number-card-only' } as const;
const NONE = { interface: 'unknown', fit: 'no' } as const;

/** The first row that fits counts. */
export const CARD_READERS: readonly CardReaderRow[] = [
  { model: 'Virtual smart card', name: /Virtual Smart Card|Windows Hello/i, ...NONE, source: 'Windows' },
  { model: 'SIM slot', name: /\bUICC\b/i, ...NONE, source: 'Windows' },
  { model: 'Slot for a security module', name: /\bSAM\b/i, ...NONE, source: CCID },

  { model: 'Sony PaSoRi RC-S300', name: /RC-S300|PaSoRi 4\.0/i, ...CONTACTLESS, source: CCID },
  { model: 'Sony RC-S660/U', name: /RC-S660/i, ...CONTACTLESS, source: CCID },
  {
    model: 'Sony PaSoRi RC-S380',
    name: /RC-S380|PaSoRi 3\.0/i,
    ...CONTACTLESS,
    source: 'pc.atsuhiro-me.net; on Windows only, with NFCポートソフトウェア',
  },
  // FeliCa alone.
  {
    model: 'Sony PaSoRi RC-S320',
    name: /RC-S320/i,
    interface: 'contactless',
    fit: 'no',
    source: 'sony.co.jp',
  },
  { model: 'ACS ACR1251, contactless', name: /ACR1251.*PICC/i, ...CONTACTLESS, source: CCID },
  { model: 'ACS ACR1251, contact', name: /ACR1251.*ICC/i, ...CONTACT, source: CCID },
  { model: 'ACS ACR1252', name: /ACR1252/i, ...CONTACTLESS, source: CCID },
  {
    model: 'ACS ACR122U',
    name: /ACR122U?\b/i,
    interface: 'contactless',
    // Reads Type B, and loses it at times.
    fit: 'unknown',
    source: CCID,
  },
  { model: 'Identiv uTrust 3700 F', name: /(?:uTrust|CLOUD) 3700/i, ...CONTACTLESS, source: CCID },
  {
    model: 'Identiv uTrust 4500/4700 F, contactless',
    name: /(?:uTrust|CLOUD) 4[57]0[01].*contactless/i,
    ...CONTACTLESS,
    source: CCID,
  },
  {
    model: 'Identiv uTrust 4500/4700 F, contact',
    name: /(?:uTrust|CLOUD) 4[57]0[01].*contact/i,
    ...CONTACT,
    source: CCID,
  },

  { model: 'ACS ACR39', name: /ACR39/i, ...CONTACT, source: CCID },
  { model: 'Identiv SCR3310', name: /SCR ?33[0-9]{1,2}/i, ...CONTACT, source: CCID },
  { model: 'Gemalto PC Twin', name: /(?:Gemalto|Gemplus).*(?:PC|Twin)/i, ...CONTACT, source: CCID },
  { model: 'Alcor AU9540', name: /Alcor|AU95[24]0/i, ...CONTACT, source: CCID },
  { model: 'Panasonic 7A-Smart', name: /7A-Smart/i, ...CONTACT, source: CCID },
];

export function fitnessOf(name: string): ProbedReader {
  const row = CARD_READERS.find((each) => each.name.test(name));
  if (row !== undefined) return { name, interface: row.interface, fit: row.fit, model: row.model };
  // PICC is the standard's word for a contactless card; which kinds of them the reader takes, it does not say.
  const isContactless = /\bPICC\b|contactless/i.test(name);
  return { name, interface: isContactless ? 'contactless' : 'unknown', fit: 'unknown', model: null };
}
