// 公的個人認証AP into a capture: everything that needs no PIN at once, the signature certificate on request.

import type { Bytes } from '../../../bytes/bytes.ts';
import type { ApduChannel } from '../../../iso7816/apdu-channel.ts';
import type { FileContent } from '../file-content.ts';
import { ObjectReader } from '../object-reader.ts';
import { type AttemptConfirmation, verifyOnce } from '../pin-attempt.ts';
import { readTries } from '../pin-file.ts';
import type { Pin } from '../pin.ts';
import type { JpkiCapture } from './capture.ts';
import { derLength } from './der-length.ts';
import { AVAILABILITY_LENGTH, JPKI_FILES as FILES } from './file-map.ts';

const LEAST_BEGINNING = 0x80;

/**
 * @param tokenInfo as detection read it; the application is still selected.
 * @param knownCas CA certificates at hand. A CA certificate on the card proves nothing by lying there, so one whose
 *   beginning is that of a known one is not read to its end: a third of the link's time.
 * @throws AppError of the link, APDU_STATUS, APDU_TOO_LONG, APDU_SHORT_RESPONSE.
 */
export async function readJpki(
  channel: ApduChannel,
  reader: ObjectReader,
  tokenInfo: Bytes,
  knownCas: readonly Bytes[] = [],
): Promise<JpkiCapture> {
  const recognise = (start: Bytes) => knownCas.find((ca) => beginsWith(ca, start));
  return {
    tokenInfo,
    availability: await reader.read(FILES.availability, () => AVAILABILITY_LENGTH),
    userAuthentication: await reader.read(FILES.userAuthentication, derLength),
    userAuthenticationCa: await reader.read(FILES.userAuthenticationCa, derLength, recognise),
    digitalSignatureCa: await reader.read(FILES.digitalSignatureCa, derLength, recognise),
    tries: {
      userAuthentication: await readTries(channel, 'user-authentication'),
      digitalSignature: await readTries(channel, 'digital-signature'),
    },
  };
}

/**
 * 署名用電子証明書, one attempt with its password.
 * @param password of the use `digital-signature`.
 * @throws AppError of verifyOnce and of readJpki.
 */
export async function readSignatureCertificate(
  channel: ApduChannel,
  password: Pin,
  confirmation: AttemptConfirmation,
): Promise<FileContent> {
  await verifyOnce(channel, password, confirmation);
  return new ObjectReader(channel).read(FILES.digitalSignature, derLength);
}

/** The beginning has to be long enough to hold serial number, issuer and dates. */
function beginsWith(certificate: Bytes, start: Bytes): boolean {
  if (start.length < LEAST_BEGINNING || start.length > certificate.length) return false;
  return start.every((octet, index) => octet === certificate[index]);
}
