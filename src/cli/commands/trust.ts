// `trust list`, `trust import FILE...`: the pinned CAs, and which of their certificates are at hand.

import { systemClock } from '../../host/system-clock.ts';
import { importAnchors } from '../../host/trust-import.ts';
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
  const items = await openTrustStore(context.data.anchors).list(systemClock.now());
  const lines = items.map(trustLine);
  if (json) printJson(context.terminal, { anchors: lines });
  else context.terminal.out(renderTrustList(lines, context));
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
    state: stateOf(pin.use, imported, sha256),
    ...(sha256 !== undefined && { sha256 }),
  };
}

/** A My Number card brings its CA certificate along; those of residence cards are imported. */
function stateOf(use: TrustLine['use'], imported: boolean, sha256: string | undefined): TrustLine['state'] {
  if (sha256 === undefined) return 'no-digest';
  if (imported) return 'imported';
  return use === 'residence-card' ? 'not-imported' : 'read-off-card';
}
