// `explain`: the failure handbook, offline: its table of contents, or the page of one code or rule.

import { handbookPage, isPageId } from '../../handbook/pages.ts';
import { loadHandbookWords } from '../../words/load-handbook-words.ts';
import { COMMON_OPTIONS, type Command, printJson } from '../command.ts';
import { EXIT } from '../exit-status.ts';
import { parseOptions } from '../options.ts';
import { renderHandbookContents, renderHandbookPage } from '../render/render-handbook.ts';
import { UsageError } from '../usage-error.ts';

export const explain: Command = async (args, context) => {
  const { terminal } = context;
  const { values, positionals } = parseOptions(args, COMMON_OPTIONS);
  const [wanted, ...more] = positionals;
  if (more[0] !== undefined) throw new UsageError('unknown-option', more[0]);
  const words = await loadHandbookWords(context.words.language);
  if (wanted === undefined) {
    terminal.out(renderHandbookContents(words, context));
    return EXIT.DONE;
  }
  const id = [wanted, wanted.toUpperCase(), wanted.toLowerCase()].find(isPageId);
  if (id === undefined) throw new UsageError('invalid-value', wanted);
  const page = handbookPage(words, id);
  if (values.json) printJson(terminal, page);
  else terminal.out(renderHandbookPage(page, words, context));
  return EXIT.DONE;
};
