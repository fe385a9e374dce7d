// Official pages: the name, the address as paper shows it, and a button that opens it in the system's browser.

import type { ReactNode } from 'react';
import { LINKS, type Link, type LinkId } from '../../../src/readiness/tables/links.ts';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { useDesk } from '../../state/desk-context.ts';
import { withoutRuby } from '../../text/ruby.ts';
import { useGuide } from '../guide-words/guide-context.ts';
import { Named } from '../guide-words/named.tsx';
import styles from './links.module.css';

export function LinkLines({ links }: { readonly links: readonly LinkId[] }): ReactNode {
  if (links.length === 0) return null;
  return (
    <ul className={styles.links}>
      {links.map((id) => (
        <LinkLine key={id} id={id} />
      ))}
    </ul>
  );
}

function LinkLine({ id }: { readonly id: LinkId }): ReactNode {
  const { client, act, words: window } = useDesk();
  const { words } = useGuide();
  const link: Link = LINKS[id];
  const name = words.readiness.links[id];
  return (
    <li className={styles.link} data-link={id}>
      <div>
        <p>
          <Named name={name} />
        </p>
        <p className={styles.url}>{link.url}</p>
      </div>
      <span className="screen-only">
        <Button
          label={`${withoutRuby(words.guide.screen.open)}: ${withoutRuby(name.label)}`}
          onPress={() => act(client.call('link.open', { link: id }), window.screens.app.opened)}
        >
          <Icon name="external" />
        </Button>
      </span>
    </li>
  );
}
