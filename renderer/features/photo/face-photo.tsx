// The face photo beside the verdict. It hides again by itself, so that it does not stay on a screen of a counter; the timer
// can be stopped for as long as a comparison takes.

import { type ReactNode, useEffect, useState } from 'react';
import type { ImageOctets } from '../../../src/ipc/app-state.ts';
import type { ReportImage } from '../../../src/report/report.ts';
import { Button } from '../../components/button.tsx';
import { Say } from '../../components/say.tsx';
import { useDesk } from '../../state/desk-context.ts';
import { fillIn } from '../../../src/words/fill-in.ts';
import { CardImage } from './card-image.tsx';
import styles from './photo.module.css';
import { Zoomable } from './zoom-dialog.tsx';

interface FacePhotoProps {
  readonly image: ReportImage;
  readonly octets: ImageOctets | undefined;
  /** Why there is none, where that is so. */
  readonly absence: string | null;
}

export function FacePhoto({ image, octets, absence }: FacePhotoProps): ReactNode {
  const { words, state } = useDesk();
  const seconds = state.settings.hidePhotoAfterSeconds;
  const [left, setLeft] = useState(seconds);
  const [paused, setPaused] = useState(false);
  const hidden = seconds > 0 && left === 0;
  const running = seconds > 0 && !paused && !hidden;

  useEffect(() => {
    if (!running) return undefined;
    const timer = setInterval(() => setLeft((now) => Math.max(0, now - 1)), 1_000);
    return () => clearInterval(timer);
  }, [running]);

  if (image.state !== 'read') {
    return (
      <>
        <CardImage image={image} octets={octets} label={words.fields.images.faceImage.label} />
        {absence !== null && (
          <p className={styles.timer}>
            <span>
              <Say text={absence} />
            </span>
          </p>
        )}
      </>
    );
  }
  const { photo } = words.screens;
  return (
    <div className={styles.face}>
      <div className={styles.frame} data-photo={hidden ? 'hidden' : 'shown'}>
        {hidden ? (
          <div className={styles.hidden}>
            <p>
              <Say text={photo.hidden} />
            </p>
            <Button onPress={() => setLeft(seconds)}>
              <Say text={photo.show} />
            </Button>
          </div>
        ) : (
          <Zoomable label={words.fields.images.faceImage.label}>
            <CardImage image={image} octets={octets} label={words.fields.images.faceImage.label} />
          </Zoomable>
        )}
      </div>
      {seconds > 0 && !hidden && (
        <div className={`${styles.timer ?? ''} screen-only`}>
          <span role="timer">
            <Say text={paused ? photo.paused : fillIn(photo.hideIn, { seconds: left })} />
          </span>
          <Button look="quiet" onPress={() => setPaused(!paused)}>
            <Say text={paused ? photo.resume : photo.pause} />
          </Button>
        </div>
      )}
    </div>
  );
}
