// `codes list`, `codes import FILE`: which code tables are in use, and taking over the official one.

import { type CodeFieldSummary, CodeStore, summariseCodes } from '../../host/code-store.ts';
import { COMMON_OPTIONS, type Command, type CommandContext, printJson } from '../command.ts';
import { EXIT, type ExitStatus } from '../exit-status.ts';
import { parseOptions, requirePositionals } from '../options.ts';
import { renderCodeImport, renderCodeTables } from '../render/render-codes.ts';
import { UsageError } from '../usage-error.ts';

export const codes: Command = async (args, context) => {
  const { values, positionals } = parseOptions(args, COMMON_OPTIONS);
  const [action, ...rest] = positionals;
  const store = new CodeStore(context.data.codes);
  switch (action) {
    case 'list':
      requirePositionals(rest);
      return list(store, values.json, context);
    case 'import': {
      const [file = ''] = requirePositionals(rest, 'FILE');
      return importFile(store, file, { json: values.json, context });
    }
    case undefined:
      throw new UsageError('missing-argument', 'list | import');
    default:
      throw new UsageError('unknown-option', action);
  }
};

async function list(store: CodeStore, json: boolean, context: CommandContext): Promise<ExitStatus> {
  const tables: readonly CodeFieldSummary[] = summariseCodes(await store.load());
  if (json) printJson(context.terminal, { tables });
  else context.terminal.out(renderCodeTables(tables, context));
  return EXIT.DONE;
}

async function importFile(
  store: CodeStore,
  file: string,
  { json, context }: { readonly json: boolean; readonly context: CommandContext },
): Promise<ExitStatus> {
  const changes = await store.import(file);
  if (json) printJson(context.terminal, changes);
  else context.terminal.out(renderCodeImport(changes, context));
  return EXIT.DONE;
}
