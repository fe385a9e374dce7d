// The applications and files of a My Number card that other programs meet, and what opens each.
// Observed: see status.ts. 券面事項確認AP, 共通カードAP and 住基AP are not played: their selection is answered 6A82.

export type Application = 'JPKI' | 'INPUT';

/** Application and file identifier: JPKI/000A. */
export type FilePath = `${Application}/${string}`;

/** Full names (DF names). Choice: a shorter name matches nothing, so that other programs' probes find nothing here. */
export const APPLICATION_NAMES: Readonly<Record<Application, string>> = {
  /** 公的個人認証AP. */
  JPKI: 'D392F000260100000001',
  /** 券面事項入力補助AP. */
  INPUT: 'D3921000310001010408',
};

export type FileKind =
  | {
      readonly kind: 'data';
      /** Octets the file occupies, filled with FF after its contents. */
      readonly size: number;
      /** The PIN that must be verified for reading; absent for a free file. */
      readonly opensWith?: FilePath;
    }
  | { readonly kind: 'pin'; readonly tries: number }
  | { readonly kind: 'key'; readonly opensWith: FilePath };

export const PIN_PATHS = {
  /** 利用者証明用 暗証番号. */
  userAuthentication: 'JPKI/0018',
  /** 署名用 暗証番号. */
  digitalSignature: 'JPKI/001B',
  /** 券面事項入力補助用 暗証番号. */
  inputSupport: 'INPUT/0011',
} as const satisfies Readonly<Record<string, FilePath>>;

/** Every file a card can have. Choice: sizes of certificate files; only that they are larger than their contents is known. */
export const LAYOUT: ReadonlyMap<FilePath, FileKind> = new Map<FilePath, FileKind>([
  ['JPKI/0001', { kind: 'data', size: 2048, opensWith: PIN_PATHS.digitalSignature }], // 署名用電子証明書
  ['JPKI/0002', { kind: 'data', size: 1536 }], // 署名用CA証明書
  ['JPKI/0006', { kind: 'data', size: 160 }], // token information
  ['JPKI/0008', { kind: 'data', size: 3 }], // which certificates are there
  ['JPKI/000A', { kind: 'data', size: 2048 }], // 利用者証明用電子証明書
  ['JPKI/000B', { kind: 'data', size: 1536 }], // 利用者証明用CA証明書
  ['JPKI/0017', { kind: 'key', opensWith: PIN_PATHS.userAuthentication }],
  [PIN_PATHS.userAuthentication, { kind: 'pin', tries: 3 }],
  ['JPKI/001A', { kind: 'key', opensWith: PIN_PATHS.digitalSignature }],
  [PIN_PATHS.digitalSignature, { kind: 'pin', tries: 5 }],
  ['INPUT/0001', { kind: 'data', size: 17, opensWith: PIN_PATHS.inputSupport }], // 個人番号
  ['INPUT/0002', { kind: 'data', size: 512, opensWith: PIN_PATHS.inputSupport }], // 基本4情報
  [PIN_PATHS.inputSupport, { kind: 'pin', tries: 3 }],
]);

export function applicationOf(path: FilePath): Application {
  return path.startsWith('JPKI/') ? 'JPKI' : 'INPUT';
}

export function isFilePath(text: string): text is FilePath {
  return [...LAYOUT.keys()].some((path) => path === text);
}
