// What a card of generation 2 says. Spec: MOJ-RC2-1.1 §3.3.4. There is no 交付年月日 (date of issue) on this chip: no tag
// exists for it.

import type { JstDate } from '../../../time/jst-date.ts';
import type { Gen2Type } from '../../card-kind.ts';
import type { Field, ImageField } from '../../field.ts';
import type { CardNumber } from '../card-number.ts';
import type { PeriodOfStay } from '../period-of-stay.ts';

/** On every type. */
export interface Gen2CommonFields {
  /** 在留カード等の番号. */
  readonly cardNumber: Field<CardNumber>;
  /** カードの有効期限満了日. */
  readonly cardExpiryDate: Field<JstDate>;
  /** 生年月日. */
  readonly birthDate: Field<JstDate>;
  /** 性別, a code. */
  readonly sex: Field<string>;
  /** 国籍・地域, a code. */
  readonly nationality: Field<string>;
  /** 在留資格, a code. */
  readonly statusOfResidence: Field<string>;
  /** 在留期間. */
  readonly periodOfStay: Field<PeriodOfStay>;
  /** 出入国在留管理庁長官記載の有無, a code. */
  readonly commissionerNote: Field<string>;
  /** 予備. */
  readonly reservedNote: Field<string>;
}

/** Only on a 在留カード (type 05). */
export interface Gen2PermissionFields {
  /** 在留期間の満了の日. */
  readonly periodOfStayExpiryDate: Field<JstDate>;
  /** 許可の種類, a code. */
  readonly permissionType: Field<string>;
  /** 許可年月日. */
  readonly permissionDate: Field<JstDate>;
  /** 就労制限の有無, a code. */
  readonly workRestriction: Field<string>;
  /** 資格外活動 包括許可, a code. */
  readonly comprehensivePermission: Field<string>;
  /** 包括許可の期限. */
  readonly comprehensivePermissionExpiryDate: Field<JstDate>;
  /** 資格外活動 個別許可, a code. */
  readonly individualPermission: Field<string>;
  /** 在留期間更新等許可申請ステータス, a code. */
  readonly renewalApplicationStatus: Field<string>;
}

export interface ResidenceCardGen2 {
  readonly generation: 2;
  readonly type: Gen2Type;
  readonly fields: Gen2CommonFields & Partial<Gen2PermissionFields>;
  /** Whether 券面記載事項 has just the specified items, in their order and lengths (see face-entries.ts). */
  readonly faceEntriesAsSpecified: boolean;
  readonly images: {
    /** 氏名イメージ. */
    readonly nameImage: ImageField;
    /** 顔画像; not stored for holders under one year of age. */
    readonly faceImage: ImageField;
    /** 住居地イメージ. */
    readonly addressImage: ImageField;
  };
}
