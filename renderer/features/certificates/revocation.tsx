// Whether a certificate was revoked, this program may not ask: it says so, and where the holder can.

import type { ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { Say } from '../../components/say.tsx';
import { Section } from '../../components/section.tsx';
import { useDesk } from '../../state/desk-context.ts';
import type { MyNumberWindowWords } from '../../words/my-number-words.ts';
import styles from './certificates.module.css';

export function Revocation({ words }: { readonly words: MyNumberWindowWords }): ReactNode {
  const { client, act } = useDesk();
  const { headings, revocation } = words.myNumber;
  return (
    <Section title={headings.revocation}>
      <div className={styles.revocation}>
        <p className={styles.open}>
          <Icon name="open" />
          <span>
            <Say text={revocation.text} />
          </span>
        </p>
        <p>
          <Say text={revocation.official} />
        </p>
        <div className="screen-only">
          <Button
            wide
            onPress={() => act(client.call('link.open', { link: 'jpki-portal' }), words.screens.app.opened)}
          >
            <Icon name="external" />
            <span>
              <Say text={words.window.openPortal} />
            </span>
          </Button>
        </div>
      </div>
    </Section>
  );
}
