// Procedures that the online application system does not take (オンラインでは申請できません).

import { fires, pass, type Check } from '../check.ts';
import { reason } from '../tables/reasons.ts';
import { sourced } from '../tables/sourced.ts';

export const paperOnly: Check = {
  code: 'B-PAPER-ONLY',
  citation: sourced('B', 'O2', 'S4'),
  applies: () => true,
  check({ row, procedure }) {
    const { links } = row;
    switch (row.channel) {
      case 'online-system':
        return pass(reason('procedure-online', { procedure }));
      case 'notification-system':
        return fires(reason('separate-online-system', { procedure }), {
          fix: 'use-notification-system',
          place: 'notification-system',
          links,
        });
      case 'post':
        return fires(reason('paper-only', { procedure }), {
          fix: 'return-by-post',
          place: 'regional-office-or-post',
          links,
        });
      case 'municipality':
        return fires(reason('paper-only', { procedure }), {
          fix: 'apply-at-municipality',
          place: 'municipality',
          links,
        });
      case 'regional-office':
        return fires(reason('paper-only', { procedure }), {
          fix: 'apply-at-counter',
          place: 'regional-office',
          links,
        });
    }
  },
};
