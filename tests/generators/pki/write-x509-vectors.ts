// Writes tests/vectors/x509. Run: npx tsx tests/generators/pki/write-x509-vectors.ts

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { makeX509Vectors, manifestText } from './x509-vectors.ts';

const folder = new URL('../../vectors/x509/', import.meta.url);
const certificates = new URL('certificates/', folder);

const vectors = makeX509Vectors();
rmSync(certificates, { recursive: true, force: true });
mkdirSync(certificates, { recursive: true });
for (const [name, certificate] of vectors.files) writeFileSync(new URL(name, certificates), certificate);
writeFileSync(new URL('manifest.json', folder), manifestText(vectors));
