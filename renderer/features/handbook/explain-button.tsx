// The way from a failure or a finding to its page of the handbook, in a dialog over what is on screen.

import { type ReactNode, Suspense, lazy, useState } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { isPageId, type PageId } from '../../../src/handbook/pages.ts';
import { Button } from '../../components/button.tsx';
import overlay from '../../components/overlay.module.css';
import { Say } from '../../components/say.tsx';
import { useDesk } from '../../state/desk-context.ts';
import { withoutRuby } from '../../text/ruby.ts';
import styles from './handbook.module.css';

const HandbookPageView = lazy(async () => ({
  default: (await import('./handbook-page-view.tsx')).HandbookPageView,
}));

interface ExplainButtonProps {
  /** Code or rule. Nothing is shown for one without a page. */
  readonly id: string;
  /** What it is about, for those who hear the button and do not see where it stands. */
  readonly about: string;
}

export function ExplainButton({ id, about }: ExplainButtonProps): ReactNode {
  return isPageId(id) ? <Explained id={id} about={about} /> : null;
}

function Explained({ id, about }: ExplainButtonProps & { readonly id: PageId }): ReactNode {
  const { words } = useDesk();
  const [open, setOpen] = useState(false);
  const { more } = words.terminal.failure;
  const label = `${withoutRuby(more)}: ${withoutRuby(about)}`;
  return (
    <span className={`${styles.explain ?? ''} screen-only`} data-explain={id}>
      <Button look="quiet" label={label} onPress={() => setOpen(true)}>
        <Say text={more} />
      </Button>
      <ModalOverlay className={overlay.overlay ?? ''} isDismissable isOpen={open} onOpenChange={setOpen}>
        <Modal className={styles.modal ?? ''}>
          <Dialog className={styles.dialog ?? ''} aria-label={withoutRuby(about)}>
            <Suspense>
              <HandbookPageView id={id} onClose={() => setOpen(false)} />
            </Suspense>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </span>
  );
}
