// The name the bridge has in the page, as renderer/platform.d.ts declares it.

export const BRIDGE_NAME = 'zairyuDesk';
