// CardCapture -> ResidenceCardGen2. Spec: MOJ-RC2-1.1 §3.3.4.

import type { CardCapture } from '../../capture.ts';
import { type Gen2Type, isCertificateType } from '../../card-kind.ts';
import { isCardNumber } from '../card-number.ts';
import {
  type FieldPlace,
  FileObjects,
  asciiField,
  codeField,
  dateField,
  imageField,
  periodField,
  requireFile,
  textField,
} from '../decode-field.ts';
import type { Gen2CommonFields, Gen2PermissionFields, ResidenceCardGen2 } from './document.ts';
import { areFaceEntriesAsSpecified } from './face-entries.ts';
import { GEN2_TAG as TAG } from './file-map.ts';

/** @throws AppError of the layer `format` when a file is not made of data objects, or what is signed has no file. */
export function decodeGen2(capture: CardCapture, type: Gen2Type): ResidenceCardGen2 {
  requireFile(capture, 'DF1/EF02');
  requireFile(capture, 'DF1/EF03');
  return decodeGen2SoFar(capture, type);
}

/** What has not been read yet is missing. @throws AppError of the layer `format` when a file is not made of data objects. */
export function decodeGen2SoFar(capture: CardCapture, type: Gen2Type): ResidenceCardGen2 {
  const objects = new FileObjects(capture);
  return {
    generation: 2,
    type,
    fields: { ...decodeCommon(objects), ...(isCertificateType(type) ? {} : decodePermissions(objects)) },
    faceEntriesAsSpecified: areFaceEntriesAsSpecified(objects.of('DF1/EF02'), type),
    images: {
      nameImage: imageField(objects, signed('DF1/EF03', TAG.NAME_IMAGE), 'tiff-g4'),
      faceImage: imageField(objects, signed('DF1/EF03', TAG.FACE_IMAGE), 'jp2'),
      addressImage: imageField(objects, unsigned('DF1/EF04', TAG.ADDRESS_IMAGE), 'tiff-g4'),
    },
  };
}

function decodeCommon(objects: FileObjects): Gen2CommonFields {
  return {
    cardNumber: asciiField(objects, unsigned('DF1/EF01', TAG.CARD_NUMBER), (text) =>
      isCardNumber(text) ? text : undefined,
    ),
    cardExpiryDate: dateField(objects, signed('DF1/EF02', TAG.CARD_EXPIRY_DATE)),
    birthDate: dateField(objects, signed('DF1/EF02', TAG.BIRTH_DATE)),
    sex: codeField(objects, signed('DF1/EF02', TAG.SEX)),
    nationality: codeField(objects, signed('DF1/EF02', TAG.NATIONALITY)),
    statusOfResidence: codeField(objects, signed('DF1/EF02', TAG.STATUS_OF_RESIDENCE)),
    periodOfStay: periodField(objects, signed('DF1/EF02', TAG.PERIOD_OF_STAY)),
    commissionerNote: codeField(objects, unsigned('DF2/EF03', TAG.COMMISSIONER_NOTE)),
    reservedNote: textField(objects, unsigned('DF2/EF03', TAG.RESERVED_NOTE)),
  };
}

function decodePermissions(objects: FileObjects): Gen2PermissionFields {
  const onFace = (tag: number) => signed('DF1/EF02', tag);
  const permission = (tag: number) => unsigned('DF2/EF01', tag);
  return {
    periodOfStayExpiryDate: dateField(objects, onFace(TAG.PERIOD_OF_STAY_EXPIRY_DATE)),
    permissionType: codeField(objects, onFace(TAG.PERMISSION_TYPE)),
    permissionDate: dateField(objects, onFace(TAG.PERMISSION_DATE)),
    workRestriction: codeField(objects, onFace(TAG.WORK_RESTRICTION)),
    comprehensivePermission: codeField(objects, permission(TAG.COMPREHENSIVE_PERMISSION)),
    comprehensivePermissionExpiryDate: dateField(
      objects,
      permission(TAG.COMPREHENSIVE_PERMISSION_EXPIRY_DATE),
    ),
    individualPermission: codeField(objects, permission(TAG.INDIVIDUAL_PERMISSION)),
    renewalApplicationStatus: codeField(objects, unsigned('DF2/EF02', TAG.RENEWAL_APPLICATION)),
  };
}

/** §3.4.3.1: 券面記載事項, 顔画像 and 氏名イメージ are covered; number, address and DF2 are not. */
function signed(file: string, tag: number): FieldPlace {
  return { file, tag, signed: true };
}

function unsigned(file: string, tag: number): FieldPlace {
  return { file, tag, signed: false };
}
