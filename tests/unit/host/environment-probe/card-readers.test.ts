import { describe, expect, it } from 'vitest';
import { CARD_READERS, fitnessOf } from '../../../../src/host/environment-probe/card-readers.ts';

describe('a reader', () => {
  it.each([
    ['SONY FeliCa RC-S300/P (1234567) 00 00', 'contactless', 'yes'],
    ['Sony FeliCa Port/PaSoRi 4.0 0', 'contactless', 'yes'],
    ['Sony FeliCa Port/PaSoRi 3.0 0', 'contactless', 'yes'],
    ['Sony RC-S320 0', 'contactless', 'no'],
    ['ACS ACR39U ICC Reader 00 00', 'contact', 'my-number-card-only'],
    ['NTT Communications Corp. SCR3310-NTTCom USB SmartCard Reader 00 00', 'contact', 'my-number-card-only'],
    ['SCM Microsystems Inc. SCR 3310 [CCID Interface] 00 00', 'contact', 'my-number-card-only'],
    ['ACS ACR1251 Dual Reader [ACR1251 Dual Reader PICC] 00 00', 'contactless', 'yes'],
    ['ACS ACR1251 Dual Reader [ACR1251 Dual Reader ICC] 01 00', 'contact', 'my-number-card-only'],
    ['ACS ACR1252 Dual Reader [ACR1252 Dual Reader PICC] 00 00', 'contactless', 'yes'],
    ['ACS ACR1252 Dual Reader [ACR1252 Dual Reader SAM] 01 00', 'unknown', 'no'],
    ['ACS ACR122U PICC Interface 00 00', 'contactless', 'unknown'],
    ['Identiv uTrust 3700 F CL Reader [uTrust 3700 F CL Reader] 00 00', 'contactless', 'yes'],
    [
      'Identive CLOUD 4700 F Dual Interface Reader [CLOUD 4700 F Contactless Reader] 00 00',
      'contactless',
      'yes',
    ],
    [
      'Identive CLOUD 4700 F Dual Interface Reader [CLOUD 4700 F Contact Reader] 01 00',
      'contact',
      'my-number-card-only',
    ],
    ['Gemalto PC Twin Reader 00 00', 'contact', 'my-number-card-only'],
    ['Alcor Micro AU9540 00 00', 'contact', 'my-number-card-only'],
    ['Windows Hello for Business 1', 'unknown', 'no'],
    ['Microsoft Virtual Smart Card 0', 'unknown', 'no'],
    ['Microsoft UICC ISO Reader 1', 'unknown', 'no'],
    ['Virtual PCD 00 00', 'unknown', 'unknown'],
    ['A new maker NFC Reader PICC 0', 'contactless', 'unknown'],
  ])('called %s is %s, fit: %s', (name, type, fit) => {
    expect(fitnessOf(name)).toMatchObject({ name, interface: type, fit });
  });
});

describe('the table of readers', () => {
  it('says of every row where it is from', () => {
    for (const { model, source } of CARD_READERS) expect([model, source.length > 0]).toEqual([model, true]);
  });

  it('calls no reader with contacts alone fit for a residence card', () => {
    const contact = CARD_READERS.filter((row) => row.interface === 'contact');
    expect(contact.length).toBeGreaterThan(0);
    expect(contact.map(({ fit }) => fit)).not.toContain('yes');
  });
});
