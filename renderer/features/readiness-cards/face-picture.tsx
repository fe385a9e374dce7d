// The face of a first-generation card, beside the question that is answered from it. It is on screen while the card is.

import type { ReactNode } from 'react';
import { Say } from '../../components/say.tsx';
import { Section } from '../../components/section.tsx';
import { useDesk } from '../../state/desk-context.ts';
import { useReadiness } from '../../state/readiness-context.ts';
import { CardImage } from '../photo/card-image.tsx';
import { Zoomable } from '../photo/zoom-dialog.tsx';
import { useCheck } from '../readiness-facts/check-context.ts';

export function FacePicture(): ReactNode {
  const { words, state } = useDesk();
  const { readiness } = useReadiness();
  const { questions } = useCheck().words.window;
  if (readiness.cards.residence?.faceIsPicture !== true) return null;
  const { session } = state.app;
  const { label } = words.fields.images.frontImage;
  const finished = session.kind === 'finished' ? session.finished : null;
  const image = finished?.report.images.find(({ id }) => id === 'frontImage');
  const octets = finished?.images.find(({ id }) => id === 'frontImage');
  return (
    <Section title={label}>
      <p>
        <Say text={image === undefined ? questions.faceGone : questions.faceHint} />
      </p>
      {image !== undefined && (
        <Zoomable label={label}>
          <CardImage image={image} octets={octets} label={label} />
        </Zoomable>
      )}
    </Section>
  );
}
