// What can be done with a page of the guide: paper, a PDF, and the way back.

import type { ReactNode } from 'react';
import { PaperButtons } from '../../features/paper/paper-buttons.tsx';
import { BackButton } from './back-button.tsx';

export function GuideActions(): ReactNode {
  return (
    <>
      <PaperButtons />
      <BackButton />
    </>
  );
}
