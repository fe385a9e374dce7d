// Codes whose meaning the specifications themselves give.
// Source: MOJ-RC2-1.1 §3.3.4.4, §3.3.4.7-§3.3.4.9; MOJ-RC-1.5 §3.3.4.8. English and Chinese are translations of ours.

import type { CodeRow, CodedField } from '../coded-field.ts';

const GEN2 = 'MOJ-RC2-1.1';

export const BUILT_IN_CODES: readonly CodeRow[] = [
  ...rows('sex', '3.3.4.4', [
    ['1', '男', 'Male', '男'],
    ['2', '女', 'Female', '女'],
    ['3', '不詳', 'Unknown', '不详'],
  ]),
  ...rows('nationality', '3.3.4.4', [['XXX', '無国籍', 'Stateless', '无国籍']]),
  ...rows('workRestriction', '3.3.4.4', [
    ['1', '就労制限なし', 'No work restriction', '就劳无限制'],
    [
      '2',
      '在留資格に基づく就労活動のみ可',
      'Only work activities permitted by the status of residence',
      '仅限基于在留资格的就劳活动',
    ],
    [
      '4',
      '指定書により指定された就労活動のみ可',
      'Only work activities specified in the letter of designation (指定書)',
      '仅限指定书（指定書）中指定的就劳活动',
    ],
    ['9', '就労不可', 'Work not permitted', '不可就劳'],
  ]),
  ...rows('comprehensivePermission', '3.3.4.7', [
    ['0', '無し', 'None', '无'],
    [
      '1',
      '許可（原則週28時間以内・風俗営業等不可）',
      'Permitted (28 hours a week in principle; not in businesses affecting public morals)',
      '许可（原则上每周28小时以内，风俗营业等除外）',
    ],
    [
      '2',
      '許可（週28時間以内・教育等の活動）',
      'Permitted (28 hours a week; education and similar activities)',
      '许可（每周28小时以内，教育等活动）',
    ],
  ]),
  ...rows('individualPermission', '3.3.4.7', [
    ['0', '無し', 'None', '无'],
    ['1', '有り', 'Yes', '有'],
  ]),
  ...rows('renewalApplicationStatus', '3.3.4.8', [
    ['0', '無し', 'None', '无'],
    ['1', '申請中', 'Application pending', '申请中'],
  ]),
  ...rows('commissionerNote', '3.3.4.9', [
    ['0', '無し', 'None', '无'],
    ['1', '長官が記録', 'Recorded by the Commissioner', '由长官记录'],
  ]),
];

function rows(
  field: CodedField,
  section: string,
  meanings: readonly (readonly [string, string, string, string])[],
): readonly CodeRow[] {
  return meanings.map(([code, ja, en, zh]) => ({
    field,
    code,
    ja,
    en,
    zh,
    source: `${GEN2} §${section}`,
    date: '2026-04',
  }));
}
