// `cards`: the simulated cards and their stories.

import {
  listSimulatedCards,
  listSimulatedMyNumberCards,
  listSimulatedSpecifiedCards,
} from '../../host/simulated-source.ts';
import { COMMON_OPTIONS, type Command, printJson } from '../command.ts';
import { EXIT } from '../exit-status.ts';
import { parseOptions, requirePositionals } from '../options.ts';
import { renderCards } from '../render/render-cards.ts';

export const cards: Command = async (args, context) => {
  const { values, positionals } = parseOptions(args, COMMON_OPTIONS);
  requirePositionals(positionals);
  const profiles = [
    ...(await listSimulatedCards()),
    ...(await listSimulatedMyNumberCards()),
    ...(await listSimulatedSpecifiedCards()),
  ];
  if (values.json) printJson(context.terminal, { cards: profiles });
  else context.terminal.out(renderCards(profiles, context));
  return EXIT.DONE;
};
