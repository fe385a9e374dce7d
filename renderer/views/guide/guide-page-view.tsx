// One page of the guide: what it calculates or looks up first, then what is so, then where to read on.

import type { ReactNode } from 'react';
import { guidePage, linksOf } from '../../../src/readiness/guide/pages.ts';
import type { DeadlineEvent } from '../../../src/readiness/tables/deadlines.ts';
import type { GuidePageId } from '../../../src/readiness/tables/guide-pages.ts';
import { CheckField } from '../../components/check-field.tsx';
import { Page } from '../../components/page.tsx';
import { DeadlineCalculator } from '../../features/guide-dates/deadline-calculator.tsx';
import { DeadlineList } from '../../features/guide-dates/deadline-list.tsx';
import { ProcedureDocuments } from '../../features/guide-documents/procedure-documents.tsx';
import { FactsSection } from '../../features/guide-facts/facts.tsx';
import { LinksSection } from '../../features/guide-links/links-section.tsx';
import { OfficesSection } from '../../features/guide-offices/offices-section.tsx';
import { PhonesSection } from '../../features/guide-phones/phones-section.tsx';
import { useGuide } from '../../features/guide-words/guide-context.ts';
import { Told } from '../../features/guide-words/told.tsx';
import { GuideActions } from './guide-actions.tsx';
import styles from './guide.module.css';
import { PrintFoot, PrintHead } from './print-lines.tsx';
import { Tool } from './tool.tsx';

interface GuidePageViewProps {
  readonly id: GuidePageId;
  readonly onBeside: (beside: boolean) => void;
}

export function GuidePageView({ id, onBeside }: GuidePageViewProps): ReactNode {
  const { words, japanese, beside } = useGuide();
  const page = guidePage(id);
  const events = page.deadlines ?? [];
  return (
    <Page takesFocus actions={<GuideActions />}>
      <PrintHead />
      <article className={styles.guide} data-guide-page={id}>
        <header>
          <h1>
            <Told say={({ guide }) => guide.pages[id].title} />
          </h1>
          <p className={styles.intro}>
            <Told say={({ guide }) => guide.pages[id].summary} />
          </p>
          {japanese !== null && (
            <div className="screen-only">
              <CheckField label={words.guide.screen.japaneseBeside} checked={beside} onChange={onBeside} />
            </div>
          )}
        </header>
        {isFilled(events) && <DeadlineCalculator events={events} />}
        {page.tool !== undefined && <Tool tool={page.tool} />}
        {(page.sections ?? []).map((section) => (
          <FactsSection key={section} section={section} page={id} />
        ))}
        {events.length > 1 && <DeadlineList events={events} />}
        {(page.procedures ?? []).map((code) => (
          <ProcedureDocuments key={code} code={code} />
        ))}
        <PhonesSection phones={page.phones ?? []} />
        <OfficesSection offices={page.offices ?? []} />
        <LinksSection links={linksOf(page)} />
      </article>
      <PrintFoot />
    </Page>
  );
}

function isFilled(events: readonly DeadlineEvent[]): events is readonly [DeadlineEvent, ...DeadlineEvent[]] {
  return events.length > 0;
}
