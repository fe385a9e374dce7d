// A definition to a card of the first generation. Spec: MOJ-RC-1.5 §3.3.4, §3.3.5, §3.4.3.1.

import { type Bytes, concat } from '../../../src/bytes/bytes.ts';
import type { FileSource, ProfileSource } from '../../../src/simulator/profile-source.ts';
import { portraitPicture, tiffPicture } from '../artwork/pictures.ts';
import { binaryObject, filled, SIMULATED_ATR, textObject, textOrBinary } from './data-object.ts';
import type { Gen1Definition } from './definition.ts';
import { signGen1 } from './signers.ts';

const FRONT_IMAGE_SIZE = 7000;
const FACE_IMAGE_SIZE = 3000;
const CERTIFICATE_SIZE = 1200;
const PERMISSION_SIZE = 120;

const ALL_NUL: FileSource = { base64: '' };

export async function buildGen1Profile(card: Gen1Definition): Promise<ProfileSource> {
  const frontImage = await tiffPicture(`${card.name}.front`);
  const faceImage = card.portrait === undefined ? undefined : await portraitPicture(card.portrait);
  const signing = card.signing ?? 'valid';
  const signed = concat(
    filled(frontImage, FRONT_IMAGE_SIZE),
    filled(faceImage ?? new Uint8Array(0), FACE_IMAGE_SIZE),
  );
  return {
    name: card.name,
    type: card.type,
    cardNumber: card.cardNumber,
    story: card.story,
    atr: SIMULATED_ATR,
    files: {
      'MF/EF01': [textObject('C0', '0001')],
      'MF/EF02': [textObject('C1', card.type)],
      'DF1/EF01': [binaryObject('D0', frontImage, FRONT_IMAGE_SIZE)],
      'DF1/EF02':
        faceImage === undefined ? [textObject('D1', '')] : [binaryObject('D1', faceImage, FACE_IMAGE_SIZE)],
      'DF2/EF01': addressFile(card),
      ...(card.type === '1' ? residentFiles(card) : {}),
      'DF3/EF01': signing === 'valid' ? signatureFile(signed, 'valid') : emptySignature(signing),
    },
    ...(signing === 'valid' ? { otherSignatures: otherSignatures(signed) } : {}),
  };
}

function addressFile({ addressNote }: Gen1Definition): FileSource {
  return [
    textObject('D2', addressNote?.date ?? '', 8),
    textObject('D3', addressNote?.municipality ?? '', 6),
    textOrBinary('D4', addressNote?.text ?? '', 320),
  ];
}

function residentFiles(card: Gen1Definition): ProfileSource['files'] {
  return {
    'DF2/EF02':
      card.withdrawn === true ? ALL_NUL : [textOrBinary('D5', card.comprehensive ?? '', PERMISSION_SIZE)],
    'DF2/EF03': [textOrBinary('D6', card.individual ?? '', PERMISSION_SIZE)],
    'DF2/EF04': [textObject('D7', card.renewalPending === true ? '1' : '0')],
  };
}

function signatureFile(signed: Bytes, signer: 'valid' | 'unknown-ca' | 'expired-signer'): FileSource {
  const { checkCode, certificate } = signGen1(signed, signer);
  return [binaryObject('DA', checkCode), binaryObject('DB', certificate, CERTIFICATE_SIZE)];
}

/** §3.3.5 gives `DA 00 DB 00` for holders under 16; a file of nothing but NUL is the other form in use. */
function emptySignature(form: 'absent-under-16' | 'absent-filler'): FileSource {
  return form === 'absent-filler' ? ALL_NUL : [textObject('DA', ''), textObject('DB', '')];
}

function otherSignatures(signed: Bytes): NonNullable<ProfileSource['otherSignatures']> {
  return {
    'unknown-ca': signatureFile(signed, 'unknown-ca'),
    'expired-signer': signatureFile(signed, 'expired-signer'),
  };
}
