import { describe, expect, it } from 'vitest';
import { osFamily, parseBrowser } from '../../../src/readiness/environment.ts';

describe('osFamily', () => {
  it.each([
    ['Windows 11', 'windows'],
    ['Windows 10 Pro 22H2', 'windows'],
    ['Windows', 'windows'],
    ['Windows 8.1', 'windows-old'],
    ['Windows 7', 'windows-old'],
    ['Windows XP', 'windows-old'],
    ['macOS 15', 'macos'],
    ['Mac OS X 10.15', 'macos'],
    ['Darwin 25', 'macos'],
    ['iOS 18.1', 'phone'],
    ['iPadOS 18', 'phone'],
    ['Android 16', 'phone'],
    ['Ubuntu 24.04', 'other'],
    ['Linux', 'other'],
    ['ChromeOS', 'other'],
    ['', 'other'],
  ])('takes %s for %s', (name, family) => {
    expect(osFamily(name, 10)).toBe(family);
  });
});

describe('parseBrowser', () => {
  it.each([
    ['Chrome current', { family: 'chrome' }],
    ['Google Chrome 143.0.1', { family: 'chrome', version: 143 }],
    ['Chrome 72', { family: 'chrome', version: 72 }],
    ['Microsoft Edge 143', { family: 'edge', version: 143 }],
    ['Edge', { family: 'edge' }],
    ['Firefox', { family: 'other' }],
    ['Safari 26', { family: 'other', version: 26 }],
    ['Internet Explorer 11', { family: 'other', version: 11 }],
    ['Chromium 143', { family: 'other', version: 143 }],
  ])('reads %s', (name, browser) => {
    expect(parseBrowser(name)).toEqual(browser);
  });
});
