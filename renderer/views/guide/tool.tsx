// What a page calculates, chooses or looks up.

import type { ReactNode } from 'react';
import type { GuideTool } from '../../../src/readiness/tables/guide-pages.ts';
import { LINKS, type LinkId } from '../../../src/readiness/tables/links.ts';
import { CardRenewalCalculator } from '../../features/guide-dates/card-renewal-calculator.tsx';
import { RenewalCalculator } from '../../features/guide-dates/renewal-calculator.tsx';
import { ProcedureChooser } from '../../features/guide-documents/procedure-chooser.tsx';
import { CardValidityTable } from '../../features/guide-facts/card-validity-table.tsx';
import { MyNumberRules } from '../../features/guide-facts/my-number-rules.tsx';
import { SourceList } from '../../features/guide-facts/source-list.tsx';
import { FeeCalculator } from '../../features/guide-fees/fee-calculator.tsx';
import { LinksSection } from '../../features/guide-links/links-section.tsx';
import { NotificationChooser } from '../../features/guide-notifications/notification-chooser.tsx';
import { NotificationList } from '../../features/guide-notifications/notification-list.tsx';
import { CardReturnAddress } from '../../features/guide-offices/card-return-address.tsx';
import { OfficeDirectory } from '../../features/guide-offices/office-directory.tsx';
import { ReEntryCalculator } from '../../features/guide-re-entry/re-entry-calculator.tsx';

const ALL_LINKS: readonly LinkId[] = Object.keys(LINKS).filter(isLinkId);

export function Tool({ tool }: { readonly tool: GuideTool }): ReactNode {
  switch (tool) {
    case 'renewal-dates':
      return <RenewalCalculator />;
    case 'notification-chooser':
      return (
        <>
          <NotificationChooser />
          <NotificationList />
        </>
      );
    case 're-entry':
      return <ReEntryCalculator />;
    case 'card-return-address':
      return <CardReturnAddress />;
    case 'card-validity':
      return (
        <>
          <CardRenewalCalculator />
          <CardValidityTable />
        </>
      );
    case 'my-number-rules':
      return <MyNumberRules />;
    case 'procedures':
      return <ProcedureChooser />;
    case 'offices':
      return <OfficeDirectory />;
    case 'fees':
      return <FeeCalculator />;
    case 'all-links':
      return <LinksSection links={ALL_LINKS} />;
    case 'all-sources':
      return <SourceList />;
  }
}

function isLinkId(text: string): text is LinkId {
  return Object.hasOwn(LINKS, text);
}
