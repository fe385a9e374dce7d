// How the stand-in's browser is started: one window without any of a browser's own furniture, history or traffic.

export interface BrowserFlagOptions {
  /** Empty folder of this run alone. */
  readonly profile: string;
  readonly headless: boolean;
  /** Linux refuses Chromium's sandbox to root; only then it is left out. */
  readonly root: boolean;
}

/** Nothing the browser does by itself is wanted: no updates, no reports, no lists, no guesses, no offers. */
const QUIET = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-extensions',
  '--disable-component-extensions-with-background-pages',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-client-side-phishing-detection',
  '--disable-breakpad',
  '--disable-crash-reporter',
  '--disable-quic',
  '--disable-save-password-bubble',
  '--disable-search-engine-choice-screen',
  '--disable-features=Translate,OptimizationHints,MediaRouter,AutofillServerCommunication,PasswordManagerOnboarding,InterestFeedContentSuggestions,GlobalMediaControls,LensOverlay',
  '--metrics-recording-only',
  '--no-pings',
  '--no-service-autorun',
  '--password-store=basic',
  '--use-mock-keychain',
  '--deny-permission-prompts',
  '--autoplay-policy=user-gesture-required',
];

/** A second lock behind the interception of every request: no name has an address, and no proxy is asked. */
const OFFLINE = ['--host-resolver-rules=MAP * ~NOTFOUND', '--no-proxy-server'];

/** What the window shows until it is told where its page lives; other addresses would already ask the network. */
export const FIRST_PAGE = 'data:text/html,<title>Zairyu Desk</title>';

export function browserFlags({ profile, headless, root }: BrowserFlagOptions): readonly string[] {
  return [
    '--remote-debugging-pipe',
    `--user-data-dir=${profile}`,
    // Pages, forms and pictures of this window are never written to the disk.
    '--incognito',
    ...QUIET,
    ...OFFLINE,
    '--window-size=1280,900',
    ...(headless ? ['--headless=new', '--disable-gpu'] : []),
    ...(root ? ['--no-sandbox'] : []),
    `--app=${FIRST_PAGE}`,
  ];
}
