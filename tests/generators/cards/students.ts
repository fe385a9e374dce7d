// Second generation: students, who may work only under the comprehensive permission (資格外活動の包括許可).

import type { Gen2Definition } from './definition.ts';

const student: Gen2Definition = {
  name: 'student',
  type: '05',
  cardNumber: 'ZD05000011SM',
  story: {
    ja: '留学生。就労不可、包括許可（原則週28時間以内）あり',
    en: 'Student: no work, but comprehensive permission for up to 28 hours a week',
    zh: '留学生，不可就劳，但有概括许可（原则上每周28小时以内）',
  },
  portrait: 'parted',
  nameLines: ['SAMPLE PRAKASH'],
  addressLines: ['東京都新宿区見本二丁目３番４号', '見本学生会館５１２'],
  birthDate: '20030511',
  sex: '1',
  nationality: 'NPL',
  cardExpiry: '20310101',
  stay: {
    status: 'T410050000',
    period: '0403',
    permissionType: '01',
    permissionDate: '20261001',
    work: '9',
    expiry: '20310101',
  },
  otherActivity: { comprehensive: '1', limit: '20310101' },
};

const permissionPast: Gen2Definition = {
  ...student,
  name: 'student-permission-past',
  cardNumber: 'ZD05000012SM',
  story: {
    ja: '留学生。包括許可の期限が過ぎている',
    en: 'Student whose comprehensive permission has passed its date',
    zh: '留学生，概括许可已过期限',
  },
  portrait: 'tied',
  nameLines: ['SAMPLE NIMALI'],
  addressLines: ['大阪府大阪市北区見本一丁目９番８号'],
  birthDate: '20010227',
  sex: '2',
  nationality: 'LKA',
  cardExpiry: '20281010',
  stay: { ...student.stay, period: '0203', permissionDate: '20260710', expiry: '20281010' },
  otherActivity: { comprehensive: '1', limit: '20261031' },
};

export const STUDENTS: readonly Gen2Definition[] = [student, permissionPast];
