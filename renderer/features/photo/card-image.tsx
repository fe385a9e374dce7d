// One image of a card on a canvas: while it is opened, when it is there, when it cannot be shown.

import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { ImageOctets } from '../../../src/ipc/app-state.ts';
import type { ReportImage } from '../../../src/report/report.ts';
import { Say } from '../../components/say.tsx';
import { useDesk } from '../../state/desk-context.ts';
import { withoutRuby } from '../../text/ruby.ts';
import styles from './photo.module.css';
import type { DecodedImage } from './decoded-images.ts';

interface CardImageProps {
  readonly image: Pick<ReportImage, 'id' | 'state'>;
  readonly octets: ImageOctets | undefined;
  readonly label: string;
}

export function CardImage({ image, octets, label }: CardImageProps): ReactNode {
  const { words, images } = useDesk();
  const [decoded, setDecoded] = useState<DecodedImage | 'opening' | 'failed'>('opening');
  const canvas = useRef<HTMLCanvasElement>(null);

  useEffect(() => {
    let current = true;
    const show = (shown: DecodedImage | 'failed'): void => {
      if (current) setDecoded(shown);
    };
    if (octets !== undefined) images.decode(octets).then(show, () => show('failed'));
    return () => {
      current = false;
    };
  }, [octets, images]);

  useEffect(() => {
    if (typeof decoded === 'string') return;
    const { width, height, pixels } = decoded;
    canvas.current?.getContext('2d')?.putImageData(new ImageData(pixels, width, height), 0, 0);
  }, [decoded]);

  if (image.state === 'empty' || image.state === 'missing' || octets === undefined) {
    return (
      <Absent
        text={image.state === 'missing' ? words.terminal.images.missing : words.terminal.images.empty}
      />
    );
  }
  if (decoded === 'failed') return <Absent text={words.terminal.images.undecodable} />;
  if (decoded === 'opening') {
    return (
      <div
        className={styles.opening}
        data-image={image.id}
        aria-label={withoutRuby(words.screens.photo.opening)}
        role="img"
      />
    );
  }
  return (
    <canvas
      ref={canvas}
      className={styles.canvas}
      data-image={image.id}
      width={decoded.width}
      height={decoded.height}
      role="img"
      aria-label={withoutRuby(label)}
    />
  );
}

function Absent({ text }: { readonly text: string }): ReactNode {
  return (
    <p className={styles.absent}>
      <Say text={text} />
    </p>
  );
}
