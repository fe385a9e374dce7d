// An image of a card, as large as the window and larger.

import { type ReactNode, useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from '../../components/button.tsx';
import overlay from '../../components/overlay.module.css';
import { Icon } from '../../components/icon.tsx';
import { Say } from '../../components/say.tsx';
import { useDesk } from '../../state/desk-context.ts';
import { fillIn } from '../../../src/words/fill-in.ts';
import { withoutRuby } from '../../text/ruby.ts';
import styles from './photo.module.css';

/** Of the width of the dialog. */
const SCALES = [1, 1.5, 2, 3, 4] as const;

interface ZoomableProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** Shows the image, and a button that opens it large. */
export function Zoomable({ label, children }: ZoomableProps): ReactNode {
  const { words } = useDesk();
  const [open, setOpen] = useState(false);
  const { photo } = words.screens;
  return (
    <div className={styles.zoomable}>
      {children}
      <span className={styles.zoomButton}>
        <Button
          look="icon"
          label={fillIn(withoutRuby(photo.zoom), { label: withoutRuby(label) })}
          onPress={() => setOpen(true)}
        >
          <Icon name="zoom" />
        </Button>
      </span>
      <ModalOverlay className={overlay.overlay ?? ''} isDismissable isOpen={open} onOpenChange={setOpen}>
        <Modal className={styles.modal ?? ''}>
          <Dialog className={styles.dialog ?? ''}>
            <ZoomedImage label={label} onClose={() => setOpen(false)}>
              {children}
            </ZoomedImage>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </div>
  );
}

function ZoomedImage({
  label,
  children,
  onClose,
}: ZoomableProps & { readonly onClose: () => void }): ReactNode {
  const { words } = useDesk();
  const [step, setStep] = useState(0);
  const { photo, app } = words.screens;
  return (
    <>
      <div className={styles.dialogHead}>
        <Heading slot="title">
          <Say text={label} />
        </Heading>
        <Button label={withoutRuby(photo.smaller)} disabled={step === 0} onPress={() => setStep(step - 1)}>
          <Icon name="smaller" />
        </Button>
        <Button
          label={withoutRuby(photo.larger)}
          disabled={step === SCALES.length - 1}
          onPress={() => setStep(step + 1)}
        >
          <Icon name="larger" />
        </Button>
        <Button onPress={onClose} shortcut="Esc">
          <Say text={app.close} />
        </Button>
      </div>
      {/* A region that scrolls can be reached by keyboard. */}
      <div className={styles.scroller} tabIndex={0} role="group" aria-label={withoutRuby(label)}>
        <div className={styles.scaled} style={{ width: `${(SCALES[step] ?? 1) * 100}%` }}>
          {children}
        </div>
      </div>
    </>
  );
}
