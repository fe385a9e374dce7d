// What keeps the stand-in's browser to its one page: every request of every tab, frame and worker is answered here or refused,
// and there is one tab. Permissions, downloads and windows are refused by the page's own policy (page-policy.ts) and by the
// browser's flags; the DevTools protocol cannot refuse them for an incognito window.

import { type CdpConnection, type CdpEvent, type CdpFields, isFields, textAt } from './cdp-connection.ts';
import { respondWithPageFile } from './page-files.ts';

export interface GuardedPages {
  /** dist/renderer of the build. */
  readonly folder: string;
  readonly origin: string;
  /** Told of every request that was refused, for tests and logs: its address without path or query. */
  readonly onRefused?: (origin: string) => void;
}

/** Before anything is shown. */
export async function guardBrowser(connection: CdpConnection, pages: GuardedPages): Promise<void> {
  connection.listen((event) => {
    if (event.method === 'Fetch.requestPaused') void answerRequest(connection, pages, event);
  });
  await connection.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
}

async function answerRequest(connection: CdpConnection, pages: GuardedPages, event: CdpEvent): Promise<void> {
  const { params, sessionId } = event;
  const answer = await answerTo(pages, params);
  // A request whose page has gone meanwhile is no longer there to be answered.
  await connection
    .send(answer.method, { requestId: params['requestId'], ...answer.params }, sessionId)
    .catch(() => undefined);
}

async function answerTo(
  { folder, origin, onRefused }: GuardedPages,
  params: CdpFields,
): Promise<{ readonly method: string; readonly params: CdpFields }> {
  const address = textAt(params, 'request', 'url');
  if (address.startsWith(`${origin}/`) && textAt(params, 'request', 'method') === 'GET') {
    const { status, headers, body } = await respondWithPageFile(folder, origin, address);
    const responseHeaders = Object.entries(headers).map(([name, value]) => ({ name, value }));
    const encoded = Buffer.from(body).toString('base64');
    return {
      method: 'Fetch.fulfillRequest',
      params: { responseCode: status, responseHeaders, body: encoded },
    };
  }
  onRefused?.(originOf(address));
  // 204 leaves the page where it is; an error would put the browser's own error page in its place.
  return params['resourceType'] === 'Document'
    ? { method: 'Fetch.fulfillRequest', params: { responseCode: 204 } }
    : { method: 'Fetch.failRequest', params: { errorReason: 'BlockedByClient' } };
}

function originOf(address: string): string {
  return URL.canParse(address) ? new URL(address).origin : 'no address';
}

/** Closes every tab and window but the first: ours is the only one there is. @returns the target of the first. */
export function keepOnePage(connection: CdpConnection): Promise<FirstPage> {
  return new Promise((resolve) => {
    let first: string | undefined;
    connection.listen(({ method, params }) => {
      if (method !== 'Target.attachedToTarget' || !isFields(params['targetInfo'])) return;
      const sessionId = textAt(params, 'sessionId');
      const targetId = textAt(params, 'targetInfo', 'targetId');
      if (textAt(params, 'targetInfo', 'type') !== 'page') {
        connection.send('Runtime.runIfWaitingForDebugger', {}, sessionId).catch(() => undefined);
        return;
      }
      if (first === undefined) {
        first = targetId;
        resolve({ targetId, sessionId });
      } else if (targetId !== first) {
        connection.send('Target.closeTarget', { targetId }).catch(() => undefined);
      }
    });
  });
}

export interface FirstPage {
  readonly targetId: string;
  readonly sessionId: string;
}
