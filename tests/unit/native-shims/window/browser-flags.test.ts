import { describe, expect, it } from 'vitest';
import { browserFlags } from '../../../../native-shims/window/browser-flags.ts';

const options = { profile: '/tmp/profile', headless: false, root: false };

describe('the flags of the browser', () => {
  it('open a pipe and no port', () => {
    const flags = browserFlags(options);
    expect(flags).toContain('--remote-debugging-pipe');
    expect(flags.filter((flag) => /remote-debugging-(port|address)/.test(flag))).toEqual([]);
  });

  it('keep its sandbox, except from root', () => {
    expect(browserFlags(options)).not.toContain('--no-sandbox');
    expect(browserFlags({ ...options, root: true })).toContain('--no-sandbox');
  });

  it('never weaken what protects a page', () => {
    const weak = /disable-web-security|allow-running-insecure|ignore-certificate|disable-site-isolation/;
    expect(
      browserFlags({ ...options, root: true, headless: true }).filter((flag) => weak.test(flag)),
    ).toEqual([]);
  });

  it('use a profile of their own, without traces, and no network', () => {
    const flags = browserFlags(options);
    for (const flag of [
      '--user-data-dir=/tmp/profile',
      '--incognito',
      '--host-resolver-rules=MAP * ~NOTFOUND',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-extensions',
    ]) {
      expect(flags).toContain(flag);
    }
  });

  it('show no screen only where asked', () => {
    expect(browserFlags(options).join(' ')).not.toContain('headless');
    expect(browserFlags({ ...options, headless: true })).toContain('--headless=new');
  });

  it('are each given once', () => {
    const names = browserFlags(options).map((flag) => flag.split('=')[0]);
    expect(new Set(names).size).toBe(names.length);
  });
});
