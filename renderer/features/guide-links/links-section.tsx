// The official pages of one page of the guide.

import type { ReactNode } from 'react';
import { LINKS, type LinkId } from '../../../src/readiness/tables/links.ts';
import { Section } from '../../components/section.tsx';
import { useGuide } from '../guide-words/guide-context.ts';
import { Origins } from '../guide-words/origin.tsx';
import { LinkLines } from './link-lines.tsx';

export function LinksSection({ links }: { readonly links: readonly LinkId[] }): ReactNode {
  const { words } = useGuide();
  if (links.length === 0) return null;
  return (
    <Section title={words.guide.screen.officialPages}>
      <LinkLines links={links} />
      <Origins of={links.map((id) => LINKS[id])} />
    </Section>
  );
}
