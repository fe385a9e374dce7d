import { describe, expect, it } from 'vitest';
import { findingText } from '../../../../../renderer/features/findings/finding-text.ts';
import { loadWords } from '../../../../../renderer/words/language.ts';
import { LANGUAGES } from '../../../../../src/words/words.ts';
import { words } from '../../../../../renderer/words/ja.ts';
import type { ReportFinding } from '../../../../../src/report/report.ts';
import { PROFILE_NAMES } from '../../../../../src/simulator/profiles/catalogue.ts';
import { readSimulated } from '../../../../integration/simulated-reading.ts';

const FINDING: ReportFinding = { rule: 'rc-card-in-date', status: 'pass', weight: 'none', citation: '' };

describe('the words of a finding', () => {
  it.each(LANGUAGES)('have no open place in %s, for any simulated card', async (language) => {
    const spoken = await loadWords(language);
    for (const profile of PROFILE_NAMES) {
      const { report } = await readSimulated(profile);
      for (const finding of report.findings) {
        const { label, sentence } = findingText(spoken, finding);
        expect(`${label} ${sentence}`, `${profile} ${finding.rule}`).not.toMatch(/\{\w+\}/);
        expect(label).not.toBe(finding.rule);
      }
    }
  });

  it('have dates and days in them', () => {
    const params = { date: '2027-01-31', days: 72 };
    expect(findingText(words, { ...FINDING, reason: 'in-date', params }).sentence).toMatch(
      /2027年1月31日.*あと72日/,
    );
  });

  it('fall back to the status where a rule or reason has none', () => {
    expect(findingText(words, { ...FINDING, status: 'fail', reason: 'never-heard-of' }).sentence).toBe(
      words.rules.statuses.fail,
    );
    expect(findingText(words, { ...FINDING, rule: 'rc-new' }).label).toBe('rc-new');
  });
});
