// `trust list`, `trust import FILE...`: the pinned CAs and RSA配送鍵, and which of their files are at hand.

import { systemClock } from '../../host/system-clock.ts';
import { importAnchors } from '../../host/trust-import.ts';
import type { DeliveryKeyListItem } from '../../host/delivery-key-file.ts';
import { stateOfAnchor, stateOfDeliveryKey } from '../../host/trust-state.ts';
import { type TrustListItem, openTrustStore } from '../../host/trust-store.ts';
import { COMMON_OPTIONS, type Command, type CommandContext, printJson } from '../command.ts';
import { EXIT, type ExitStatus } from '../exit-status.ts';
import { parseOptions, requirePositionals } from '../options.ts';
import { type TrustLine, renderTrustImport, renderTrustList } from '../render/render-trust.ts';
import { UsageError } from '../usage-error.ts';

export const trust: Command = async (args, context) => {
  const { values, positionals } = parseOptions(args, COMMON_OPTIONS);
  const [action, ...rest] = positionals;
  switch (action) {
    case 'list':
      requirePositionals(rest);
      return list(values.json, context);
    case 'import':
      return importFiles(rest, values.json, context);
    case undefined:
      throw new UsageError('missing-argument', 'list | import');
    default:
      throw new UsageError('unknown-option', action);
  }
};

async function list(json: boolean, context: CommandContext): Promise<ExitStatus> {
  const store = openTrustStore(context.data.anchors);
  const items = await store.list(systemClock.now());
  const anchors = items.map(trustLine);
  const deliveryKeys = (await store.listDeliveryKeys()).map(deliveryKeyLine);
  if (json) printJson(context.terminal, { anchors, deliveryKeys });
  else context.terminal.out(renderTrustList([...anchors, ...deliveryKeys], context));
  return EXIT.DONE;
}

async function importFiles(
  files: readonly string[],
  json: boolean,
  context: CommandContext,
): Promise<ExitStatus> {
  if (files.length === 0) throw new UsageError('missing-argument', 'FILE');
  const results = await importAnchors(openTrustStore(context.data.anchors), files);
  if (json) printJson(context.terminal, { results });
  else context.terminal.out(renderTrustImport(results, context));
  return results.every(({ outcome }) => outcome !== 'refused') ? EXIT.DONE : EXIT.FAILED;
}

function trustLine({ pin, imported, validity }: TrustListItem): TrustLine {
  const { name, use, generation, sha256, source, recorded } = pin;
  return {
    name,
    use,
    generation,
    validity,
    source,
    recorded,
    state: stateOfAnchor({ pin, imported }),
    ...(sha256 !== undefined && { sha256 }),
  };
}

function deliveryKeyLine({ pin, state }: DeliveryKeyListItem): TrustLine {
  const { name, sha256, source, recorded } = pin;
  const shown = stateOfDeliveryKey({ state });
  return { name, use: 'residence-delivery-key', state: shown, sha256, source, recorded };
}
