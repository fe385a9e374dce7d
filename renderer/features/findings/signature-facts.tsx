// The signature's parts as they stand in the card's certificate. Names in it are a stranger's text until it is anchored.

import type { ReactNode } from 'react';
import type { ReportSignature } from '../../../src/report/report.ts';
import { Say } from '../../components/say.tsx';
import { useDesk } from '../../state/desk-context.ts';
import { dateText } from '../../../src/words/value-words.ts';
import { fillIn } from '../../../src/words/fill-in.ts';
import { visibleText } from '../../text/visible-text.ts';
import styles from './findings.module.css';

export function SignatureFacts({ signature }: { readonly signature: ReportSignature }): ReactNode {
  const { words } = useDesk();
  const said = words.terminal.signature;
  const { signer, algorithm, layout, anchorSha256 } = signature;
  const rows: readonly (readonly [string, string | null])[] = [
    [said.status, said.statuses[signature.status]],
    [said.algorithm, algorithm],
    [said.layout, layout],
    [said.chain, said.chains[signature.chain]],
    [said.anchor, anchorSha256],
    [said.signer, signer && visibleText(signer.subject)],
    [said.issuer, signer && visibleText(signer.issuer)],
    [said.serial, signer && signer.serial],
    [
      said.validity,
      signer &&
        fillIn(said.validFromTo, {
          from: dateText(words, signer.notBefore),
          to: dateText(words, signer.notAfter),
        }),
    ],
  ];
  return (
    <dl className={styles.signature}>
      {rows.map(
        ([label, value]) =>
          value !== null && (
            <div key={label} style={{ display: 'contents' }}>
              <dt>
                <Say text={label} />
              </dt>
              <dd>
                <bdi>
                  <Say text={value} />
                </bdi>
              </dd>
            </div>
          ),
      )}
    </dl>
  );
}
