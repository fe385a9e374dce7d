// The shapes. Each state has a shape of its own, so that none is told by colour alone.

import type { ReactNode } from 'react';
import styles from './icon.module.css';

const SHAPES = {
  check: <path d="M5 12.5l4.5 4.5L19 7" />,
  cross: <path d="M6.5 6.5l11 11M17.5 6.5l-11 11" />,
  warning: <path d="M12 4L3 19.5h18zM12 10v4.5M12 17v.01" />,
  open: <circle cx="12" cy="12" r="7.5" strokeDasharray="3.2 2.7" />,
  copy: <path d="M9 9h10v11H9zM15 9V4H5v11h4" />,
  zoom: <path d="M10.5 4a6.5 6.5 0 110 13 6.5 6.5 0 010-13zM15.5 15.5L20 20M8 10.5h5M10.5 8v5" />,
  larger: <path d="M12 5v14M5 12h14" />,
  smaller: <path d="M5 12h14" />,
  external: <path d="M13 5h6v6M19 5l-9 9M17 14v5H5V7h5" />,
  chip: <path d="M6 6h12v12H6zM9 9h6v6H9zM9 3v3M15 3v3M9 18v3M15 18v3M3 9h3M3 15h3M18 9h3M18 15h3" />,
  shield: <path d="M12 3l7 3v5.5c0 4.5-3 7.7-7 9.5-4-1.8-7-5-7-9.5V6zM8.8 11.8l2.4 2.4 4.2-4.4" />,
  noShield: <path d="M12 3l7 3v5.5c0 4.5-3 7.7-7 9.5-4-1.8-7-5-7-9.5V6z" strokeDasharray="3 2.4" />,
} as const;

export type IconName = keyof typeof SHAPES;

export function Icon({ name }: { readonly name: IconName }): ReactNode {
  return (
    <svg className={styles.icon} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {SHAPES[name]}
    </svg>
  );
}
