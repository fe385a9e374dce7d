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
  pen: <path d="M5 19l1-4L16.500 4.500l3 3L9 18zM14 7l3 3" />,
  computer: <path d="M4 5h16v11H4zM9 20h6M12 16v4" />,
  calendar: <path d="M5 6h14v13H5zM5 10h14M9 4v4M15 4v4" />,
  place: <path d="M12 21c4-5 6-8 6-11a6 6 0 10-12 0c0 3 2 6 6 11zM12 12a2 2 0 100-4 2 2 0 000 4z" />,
  question: <path d="M9 9.500c0-4 6-4 6 0 0 2.500-3 2.500-3 5M12 18v.02" />,
  info: <path d="M12 11v6M12 7.500v.02" />,
  arrow: <path d="M5 12h13M13 7l5 5-5 5" />,
  stop: <path d="M12 6.500v7M12 17.500v.02" />,
} as const;

export type IconName = keyof typeof SHAPES;

export function Icon({ name }: { readonly name: IconName }): ReactNode {
  return (
    <svg className={styles.icon} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {SHAPES[name]}
    </svg>
  );
}
