// Every office of the guide, to be found by prefecture or by any part of name, address or number.

import { type ReactNode, useState } from 'react';
import {
  type OfficeHit,
  allOffices,
  officeOf,
  searchOffices,
} from '../../../src/readiness/guide/office-search.ts';
import {
  PREFECTURES,
  type PrefectureId,
  type PrefectureRow,
} from '../../../src/readiness/tables/prefectures.ts';
import { fillIn } from '../../../src/words/fill-in.ts';
import type { ReadinessWords } from '../../../src/words/readiness-texts.ts';
import { Say } from '../../components/say.tsx';
import { Section } from '../../components/section.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useGuide } from '../guide-words/guide-context.ts';
import { Origin } from '../guide-words/origin.tsx';
import { OfficeCard } from './office-card.tsx';
import styles from './offices.module.css';

const PREFECTURE_IDS: readonly PrefectureId[] = Object.keys(PREFECTURES).filter(isPrefectureId);

export function OfficeDirectory(): ReactNode {
  const { words } = useGuide();
  const [prefecture, setPrefecture] = useState<PrefectureId | ''>('');
  const [text, setText] = useState('');
  const { offices, screen, pages } = words.guide;
  const hits = hitsOf(prefecture, text);
  return (
    <>
      <Section title={screen.findOffice} className="screen-only">
        <div className={styles.search}>
          <SelectField
            stacked
            label={screen.prefecture}
            value={prefecture}
            choices={[
              { value: '', text: screen.allPrefectures },
              ...PREFECTURE_IDS.map((value) => ({ value, text: prefectureText(words, value) })),
            ]}
            onChoose={(chosen) => {
              setPrefecture(chosen);
              setText('');
            }}
          />
          <TextField
            label={<Say text={offices.search} />}
            value={text}
            onChange={(typed) => {
              setText(typed);
              setPrefecture('');
            }}
          />
        </div>
      </Section>
      <Section title={pages.offices.title} aside={<Found count={hits.length} />}>
        {prefecture !== '' && <Origin of={PREFECTURES[prefecture]} />}
        {hits.length === 0 ? (
          <p>
            <Say text={offices.noneFound} />
          </p>
        ) : (
          <ul className={styles.offices}>
            {hits.map(({ office, because }) => (
              <OfficeCard key={office.id} office={office} ofDistrict={because === 'district'} />
            ))}
          </ul>
        )}
        <p className={styles.branches}>
          <Say text={offices.branches} />
        </p>
      </Section>
    </>
  );
}

function Found({ count }: { readonly count: number }): ReactNode {
  const { screen } = useGuide().words.guide;
  return (
    <span role="status" data-found={count}>
      <Say text={fillIn(screen.found, { count })} />
    </span>
  );
}

function hitsOf(prefecture: PrefectureId | '', text: string): readonly OfficeHit[] {
  if (prefecture !== '') return [{ office: officeOf(prefecture), because: 'district' }];
  if (text.trim() !== '') return searchOffices(text);
  return allOffices().map((office) => ({ office, because: 'text' }));
}

function prefectureText({ language }: ReadinessWords, id: PrefectureId): string {
  const { ja, en, zh }: PrefectureRow = PREFECTURES[id];
  if (language === 'en') return `${en} ${ja}`;
  return language === 'zh-Hans' && zh !== ja ? `${zh} ${ja}` : ja;
}

function isPrefectureId(text: string): text is PrefectureId {
  return Object.hasOwn(PREFECTURES, text);
}
