// What no page may do under Electron, whatever is in it: every permission, navigation, window, frame, download and request that
// is not for our own files is refused.

import { app, protocol, type Session, type WebContents } from 'electron';
import { respondWithPageFile } from '../native-shims/window/page-files.ts';
import { PAGE_ORIGIN, PAGE_SCHEME, isPageAddress } from './page-origin.ts';

/** Nothing Chromium does by itself is wanted, and no name has an address. */
const SWITCHES: readonly (readonly [string, string?])[] = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['no-proxy-server'],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-quic'],
  ['no-pings'],
];

/** Before the app is ready, which is the only time for it. */
export function hardenApp(): void {
  for (const [name, value] of SWITCHES) {
    if (value === undefined) app.commandLine.appendSwitch(name);
    else app.commandLine.appendSwitch(name, value);
  }
  app.enableSandbox();
  protocol.registerSchemesAsPrivileged([
    { scheme: PAGE_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
  app.on('web-contents-created', (_, contents) => guardContents(contents));
}

/** @param folder dist/renderer of the build */
export function guardSession(session: Session, folder: string): void {
  session.protocol.handle(PAGE_SCHEME, async (request) => {
    const address = request.method === 'GET' ? request.url : '';
    const { status, headers, body } = await respondWithPageFile(folder, PAGE_ORIGIN, address);
    return new Response(Buffer.from(body), { status, headers });
  });
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayBeRequested(details.url) }));
  session.on('will-download', (event) => event.preventDefault());
}

/** Pictures the page made itself have addresses of their own, which ask nobody. */
function mayBeRequested(address: string): boolean {
  return isPageAddress(address) || address.startsWith(`blob:${PAGE_ORIGIN}/`);
}

export function guardContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
