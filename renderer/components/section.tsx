// A sheet of paper with a heading.

import { type ReactNode, useId } from 'react';
import { classNames } from './class-names.ts';
import { Say } from './say.tsx';
import styles from './section.module.css';

interface SectionProps {
  readonly title: string;
  readonly aside?: ReactNode;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

export function Section({ title, aside, className, children }: SectionProps): ReactNode {
  const id = useId();
  return (
    <section className={classNames(styles.section, className)} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id}>
          <Say text={title} />
        </h2>
        {aside !== undefined && <span className={styles.aside}>{aside}</span>}
      </div>
      {children}
    </section>
  );
}
