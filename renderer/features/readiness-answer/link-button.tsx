// An official page by its name, opened in the system's browser after a press.

import type { ReactNode } from 'react';
import type { LinkId } from '../../../src/readiness/tables/links.ts';
import { fillIn } from '../../../src/words/fill-in.ts';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { Say } from '../../components/say.tsx';
import { useDesk } from '../../state/desk-context.ts';
import { withoutRuby } from '../../text/ruby.ts';
import { useCheck } from '../readiness-facts/check-context.ts';
import { LINKS } from '../../../src/readiness/tables/links.ts';
import styles from './answer.module.css';

export function LinkButton({ link }: { readonly link: LinkId }): ReactNode {
  const { words } = useCheck();
  const { client, act, words: desk } = useDesk();
  const { label } = words.readiness.links[link];
  return (
    <span className={styles.link}>
      <Button
        look="quiet"
        label={withoutRuby(fillIn(words.window.answer.link, { label }))}
        onPress={() => act(client.call('link.open', { link }), desk.screens.app.opened)}
      >
        <Icon name="external" />
        <span>
          <Say text={label} />
        </span>
      </Button>
      <code className="print-only">{LINKS[link].url}</code>
    </span>
  );
}
