// 全国地方公共団体コード: five digits of prefecture and municipality and a check digit.
// Spec: 総務省 全国地方公共団体コード仕様 (modulus 11, weights 6 5 4 3 2); MOJ-RC-1.5 §3.3.4.5 stores all six digits.

export function isMunicipalityCode(text: string): boolean {
  if (!/^\d{6}$/.test(text)) return false;
  const [a = 0, b = 0, c = 0, d = 0, e = 0, check = 0] = Array.from(text, Number);
  const sum = a * 6 + b * 5 + c * 4 + d * 3 + e * 2;
  const expected = sum < 11 ? 11 - sum : (11 - (sum % 11)) % 10;
  return check === expected % 10;
}
