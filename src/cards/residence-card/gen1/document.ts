// What a card of generation 1 says. Its face is one picture: name, status, period and dates are not text on this chip.
// Spec: MOJ-RC-1.5 §3.3.4.

import type { JstDate } from '../../../time/jst-date.ts';
import type { Gen1Type } from '../../card-kind.ts';
import type { Field, ImageField } from '../../field.ts';

export interface Gen1AddressFields {
  /** 住居地の追記年月日. */
  readonly addressNoteDate: Field<JstDate>;
  /** 市町村コード, six digits. */
  readonly municipalityCode: Field<string>;
  /** 住居地（裏面追記）. */
  readonly address: Field<string>;
}

/** Columns on the back of a 在留カード. */
export interface Gen1PermissionFields {
  /** 裏面資格外活動包括許可欄, free text. */
  readonly comprehensivePermission: Field<string>;
  /** 裏面資格外活動個別許可欄, free text. */
  readonly individualPermission: Field<string>;
  /** 裏面在留期間等更新申請欄, a code. */
  readonly renewalApplicationStatus: Field<string>;
}

export interface ResidenceCardGen1 {
  readonly generation: 1;
  readonly type: Gen1Type;
  readonly fields: Gen1AddressFields & Partial<Gen1PermissionFields>;
  readonly images: {
    /** 券面（表）イメージ. */
    readonly frontImage: ImageField;
    /** 顔画像. */
    readonly faceImage: ImageField;
  };
}
