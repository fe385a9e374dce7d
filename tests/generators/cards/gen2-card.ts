// A definition to a card of the second generation. Spec: MOJ-RC2-1.1 §3.3.4, §3.4.3.1.

import { type Bytes, concat } from '../../../src/bytes/bytes.ts';
import type { FileSource, ObjectSource, ProfileSource } from '../../../src/simulator/profile-source.ts';
import { portraitPicture, tiffPicture } from '../artwork/pictures.ts';
import { binaryObject, filled, SIMULATED_ATR, textObject } from './data-object.ts';
import type { Gen2Definition } from './definition.ts';
import { type Signer, signGen2 } from './signers.ts';

const NAME_IMAGE_SIZE = 2500;
const FACE_IMAGE_SIZE = 3000;
const ADDRESS_IMAGE_SIZE = 2500;
const CHECK_CODE_SIZE = 96;
/** Values of DF1/EF02 of type 05; type 06 has fewer and is filled to the same length. */
const SIGNED_ENTRIES_SIZE = 53;

export async function buildGen2Profile(card: Gen2Definition): Promise<ProfileSource> {
  const pictures = card.picturesOf ?? card.name;
  const nameImage = await tiffPicture(`${pictures}.name`);
  const addressImage = await tiffPicture(`${pictures}.address`);
  const faceImage = await faceOf(card.portrait);
  const shownFace = await faceOf(card.portraitAfterSigning ?? card.portrait);
  const entries = faceEntries(card);
  const signed = concat(
    filled(concat(...entries.map(valueOf)), SIGNED_ENTRIES_SIZE),
    filled(faceImage, FACE_IMAGE_SIZE),
    filled(nameImage, NAME_IMAGE_SIZE),
  );
  const signing = card.signing ?? 'valid';
  return {
    name: card.name,
    type: card.type,
    cardNumber: card.cardNumber,
    story: card.story,
    atr: SIMULATED_ATR,
    files: {
      'MF/EF01': [textObject('C0', '0001')],
      'MF/EF02': [textObject('C1', card.statedType ?? card.type)],
      'DF1/EF01': [textObject('C2', card.cardNumber)],
      'DF1/EF02': entries,
      'DF1/EF03': [
        binaryObject('D0', nameImage, NAME_IMAGE_SIZE),
        binaryObject('D1', shownFace, FACE_IMAGE_SIZE),
      ],
      'DF1/EF04': [binaryObject('DFD1', addressImage, ADDRESS_IMAGE_SIZE)],
      ...backFiles(card),
      'DF3/EF01': signing === 'absent' ? emptySignature() : signatureFile(signed, signing),
    },
    ...(signing === 'absent' ? {} : { otherSignatures: otherSignatures(signed) }),
  };
}

/** Type 06 has no CA, CB, CC and CD (MOJ-RC2-1.1 §3.3.4.4). */
function faceEntries({
  type,
  cardExpiry,
  birthDate,
  sex,
  nationality,
  stay,
}: Gen2Definition): ObjectSource[] {
  const common = [
    textObject('C5', cardExpiry),
    textObject('C6', birthDate),
    textObject('C7', sex),
    textObject('C8', nationality),
    textObject('C9', stay.status, 10),
    textObject('CE', stay.period, 4),
  ];
  if (type === '06') return common;
  return [
    ...common,
    textObject('CA', stay.permissionType ?? '', 2),
    textObject('CB', stay.permissionDate ?? '', 8),
    textObject('CC', stay.work ?? '', 1),
    textObject('CD', stay.expiry ?? '', 8),
  ];
}

function backFiles(card: Gen2Definition): ProfileSource['files'] {
  const note = card.commissionerNote ?? '';
  const others: FileSource = [
    textObject('D9', note === '' ? '0' : '1'),
    // The document's size of this file leaves room for a length of three octets.
    { ...textObject('DE', note, 200), lengthOctets: 3 },
  ];
  if (card.type === '06') return { 'DF2/EF03': others };
  const activity = card.otherActivity ?? { comprehensive: '0' };
  return {
    'DF2/EF01': [
      // Seven octets are laid out, one is written (§3.3.4.7).
      textObject('D5', activity.comprehensive, 7),
      textObject('D6', activity.limit ?? '', 8),
      textObject('D7', activity.individual ?? '0'),
    ],
    'DF2/EF02': [textObject('D8', card.renewalPending === true ? '1' : '0')],
    'DF2/EF03': others,
  };
}

function signatureFile(signed: Bytes, signer: Signer): FileSource {
  const { checkCode, certificate } = signGen2(signed, signer);
  return [binaryObject('DC', checkCode, CHECK_CODE_SIZE), binaryObject('DD', certificate)];
}

function emptySignature(): FileSource {
  return [textObject('DC', ''), textObject('DD', '')];
}

function otherSignatures(signed: Bytes): NonNullable<ProfileSource['otherSignatures']> {
  return {
    'unknown-ca': signatureFile(signed, 'unknown-ca'),
    'expired-signer': signatureFile(signed, 'expired-signer'),
  };
}

function faceOf(portrait: Gen2Definition['portrait']): Promise<Bytes> {
  return portrait === undefined ? Promise.resolve(new Uint8Array(0)) : portraitPicture(portrait);
}

function valueOf({ text = '', size }: ObjectSource): Bytes {
  const value = new TextEncoder().encode(text);
  return filled(value, size ?? value.length);
}
