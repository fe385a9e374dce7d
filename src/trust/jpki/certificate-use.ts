// The two certificates of 公的個人認証サービス.

/** 利用者証明用電子証明書 (logging in), 署名用電子証明書 (signing applications). */
export type CertificateUse = 'user-authentication' | 'digital-signature';
