// 基本4情報 as the card stores them for filling in forms. No signature covers them here; they are compared, not believed.

import type { JstDate } from '../../../time/jst-date.ts';
import type { Field } from '../../field.ts';

export interface BasicAttributes {
  /** 氏名, as in 住民票: family name, U+3000, given name; Latin letters for most foreign residents. */
  readonly name: Field<string>;
  /** 住所. */
  readonly address: Field<string>;
  /** 生年月日. */
  readonly birthDate: Field<JstDate>;
  /** 性別, a code of JIS X 0303: 1 male, 2 female, 0 unknown, 9 not applicable. */
  readonly sex: Field<string>;
}
