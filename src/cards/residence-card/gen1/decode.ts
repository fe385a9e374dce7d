// CardCapture -> ResidenceCardGen1. Spec: MOJ-RC-1.5 §3.3.4, §3.3.5.

import { isMunicipalityCode } from '../../../text/municipality-code.ts';
import type { CardCapture } from '../../capture.ts';
import type { Gen1Type } from '../../card-kind.ts';
import {
  type FieldPlace,
  FileObjects,
  asciiField,
  codeField,
  dateField,
  imageField,
  requireFile,
  textField,
} from '../decode-field.ts';
import type { Gen1AddressFields, Gen1PermissionFields, ResidenceCardGen1 } from './document.ts';
import { GEN1_TAG as TAG } from './file-map.ts';

/** @throws AppError of the layer `format` when a file is not made of data objects, or an image has no file. */
export function decodeGen1(capture: CardCapture, type: Gen1Type): ResidenceCardGen1 {
  requireFile(capture, 'DF1/EF01');
  requireFile(capture, 'DF1/EF02');
  return decodeGen1SoFar(capture, type);
}

/** What has not been read yet is missing. @throws AppError of the layer `format` when a file is not made of data objects. */
export function decodeGen1SoFar(capture: CardCapture, type: Gen1Type): ResidenceCardGen1 {
  const objects = new FileObjects(capture);
  return {
    generation: 1,
    type,
    fields: { ...decodeAddress(objects), ...(type === '1' ? decodePermissions(objects) : {}) },
    images: {
      frontImage: imageField(objects, signed('DF1/EF01', TAG.FRONT_IMAGE), 'tiff-g4'),
      faceImage: imageField(objects, signed('DF1/EF02', TAG.FACE_IMAGE), 'jp2'),
    },
  };
}

function decodeAddress(objects: FileObjects): Gen1AddressFields {
  return {
    addressNoteDate: dateField(objects, unsigned('DF2/EF01', TAG.ADDRESS_NOTE_DATE)),
    municipalityCode: asciiField(objects, unsigned('DF2/EF01', TAG.MUNICIPALITY_CODE), (text) =>
      isMunicipalityCode(text) ? text : undefined,
    ),
    address: textField(objects, unsigned('DF2/EF01', TAG.ADDRESS)),
  };
}

function decodePermissions(objects: FileObjects): Gen1PermissionFields {
  return {
    comprehensivePermission: textField(objects, unsigned('DF2/EF02', TAG.COMPREHENSIVE_PERMISSION)),
    individualPermission: textField(objects, unsigned('DF2/EF03', TAG.INDIVIDUAL_PERMISSION)),
    renewalApplicationStatus: codeField(objects, unsigned('DF2/EF04', TAG.RENEWAL_APPLICATION)),
  };
}

/** §3.4.3.1: the check code covers the two images only. */
function signed(file: string, tag: number): FieldPlace {
  return { file, tag, signed: true };
}

function unsigned(file: string, tag: number): FieldPlace {
  return { file, tag, signed: false };
}
