// Files of 公的個人認証AP that are read. The others hold keys, PINs and things nobody outside knows.

import type { ObjectFile } from '../object-reader.ts';

const A_WHOLE_ANSWER = 0x100;

/** Of files that hold no tagged object. */
export const TOKEN_INFO_LENGTH = 160;
export const AVAILABILITY_LENGTH = 3;

export const JPKI_FILES = {
  /** 署名用電子証明書: after its password only. Holds name, address, date of birth and sex. */
  digitalSignature: { name: 'JPKI/0001', fid: 0x0001, firstRead: A_WHOLE_ANSWER },
  /** 署名用認証局の自己署名証明書. Free. */
  digitalSignatureCa: { name: 'JPKI/0002', fid: 0x0002, firstRead: A_WHOLE_ANSWER },
  /** A serialized CK_TOKEN_INFO of PKCS#11. Free. */
  tokenInfo: { name: 'JPKI/0006', fid: 0x0006, firstRead: TOKEN_INFO_LENGTH },
  /** Which certificates were issued: signature, user authentication, 00. Free. */
  availability: { name: 'JPKI/0008', fid: 0x0008, firstRead: AVAILABILITY_LENGTH },
  /** 利用者証明用電子証明書. Free. */
  userAuthentication: { name: 'JPKI/000A', fid: 0x000a, firstRead: A_WHOLE_ANSWER },
  /** 利用者証明用認証局の自己署名証明書. Free. */
  userAuthenticationCa: { name: 'JPKI/000B', fid: 0x000b, firstRead: A_WHOLE_ANSWER },
} as const satisfies Readonly<Record<string, ObjectFile>>;

/** 利用者証明用秘密鍵: signs after its PIN. The key of 署名用 is never used by this program. */
export const USER_AUTHENTICATION_KEY = 0x0017;
