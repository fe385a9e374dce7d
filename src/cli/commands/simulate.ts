// `simulate`: a simulated card on the virtual reader of pcscd, for any PC/SC program, until Ctrl-C takes it away.

import { writeSimulatorAnchors } from '../../host/simulated-source.ts';
import { playToVirtualReader } from '../../host/virtual-reader.ts';
import { VPCD_ADDRESS } from '../../host/vpcd-card.ts';
import { fillIn } from '../../words/fill-in.ts';
import { loadMyNumberWords } from '../../words/load-my-number-words.ts';
import { COMMON_OPTIONS, type Command } from '../command.ts';
import { EXIT } from '../exit-status.ts';
import { parseOptions, requirePositionals } from '../options.ts';
import { toTerminalWords } from '../render/page.ts';
import { placeRequested } from '../simulated-request.ts';
import { UsageError } from '../usage-error.ts';

const OPTIONS = {
  ...COMMON_OPTIONS,
  vpcd: { type: 'string', default: `${VPCD_ADDRESS.host}:${VPCD_ADDRESS.port}` },
  fault: { type: 'string', multiple: true, default: [] as string[] },
  'anchors-out': { type: 'string' },
} as const;

export const simulate: Command = async (args, { terminal, words }) => {
  const { values, positionals } = parseOptions(args, OPTIONS);
  const [profile = ''] = requirePositionals(positionals, 'PROFILE');
  const address = parseAddress(values.vpcd);
  const { prompts } = words.terminal;
  if (values['anchors-out'] !== undefined) {
    for (const file of await writeSimulatorAnchors(values['anchors-out'])) {
      terminal.err(`${fillIn(prompts.anchorWritten, { file })}\n`);
    }
  }
  const { myNumber } = toTerminalWords(await loadMyNumberWords(words.language));
  const request = { profile, faults: values.fault };
  const onPlaced = (cardNumber: string | undefined): void => {
    const placed = { profile, reader: values.vpcd };
    const text =
      cardNumber === undefined
        ? fillIn(myNumber.prompts.cardPlaced, placed)
        : fillIn(prompts.cardPlaced, { ...placed, cardNumber });
    terminal.err(`${text}\n`);
  };
  await placeRequested(request, () =>
    playToVirtualReader({ ...request, ...address }, terminal.signal, onPlaced),
  );
  return EXIT.DONE;
};

/** @throws UsageError unless it is HOST:PORT. */
function parseAddress(text: string): { readonly host: string; readonly port: number } {
  const match = /^(?<host>.+):(?<port>\d{1,5})$/.exec(text);
  const port = Number(match?.groups?.['port']);
  const host = match?.groups?.['host'];
  if (host === undefined || !(port >= 1 && port <= 65_535))
    throw new UsageError('invalid-value', `--vpcd ${text}`);
  return { host, port };
}
