// The two channels between page and host under Electron.

export const CALL_CHANNEL = 'desk:call';
export const EVENT_CHANNEL = 'desk:event';
