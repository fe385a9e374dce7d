// What is filed in one go: 再入国許可 and 資格外活動許可 go only with a change, an extension or an acquisition.

import type { ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { ChoiceButton } from '../../components/choice-button.tsx';
import { Say } from '../../components/say.tsx';
import { Section } from '../../components/section.tsx';
import { useReadiness } from '../../state/readiness-context.ts';
import { useCheck } from '../readiness-facts/check-context.ts';
import { TOGETHER, needsPartner } from './aims.ts';
import styles from './questions.module.css';

export function Together(): ReactNode {
  const { words } = useCheck();
  const { readiness, tell } = useReadiness();
  const { aim, combo } = readiness;
  const others = aim === null ? undefined : TOGETHER[aim];
  if (aim === null || others === undefined) return null;
  const single = needsPartner(aim);
  const { combine, aims } = words.window;
  return (
    <Section title={single ? combine.partner : combine.heading}>
      <div className={styles.answers}>
        {others.map((code) => {
          const chosen = combo.includes(code);
          const added = single ? [code] : [...combo, code];
          return (
            <ChoiceButton
              key={code}
              value={code}
              text={aims[code]}
              under={words.readiness.procedures[code].official}
              chosen={chosen}
              onPress={() =>
                tell({ type: 'combo', combo: chosen ? combo.filter((each) => each !== code) : added })
              }
            />
          );
        })}
      </div>
      {combo.length > 0 && (
        <p className={styles.alone}>
          <Button look="quiet" onPress={() => tell({ type: 'combo', combo: [] })}>
            <Say text={combine.alone} />
          </Button>
        </p>
      )}
    </Section>
  );
}
