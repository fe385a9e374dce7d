import * as electron from 'electron';
import { expect, it, vi } from 'vitest';
import '../../../electron/preload.ts';
import type { DeskBridge } from '../../../src/ipc/derive.ts';
import type { FakeElectron } from './fake-electron.ts';

vi.mock('electron', async () => (await import('./fake-electron.ts')).fakeElectron());

const fake = electron as unknown as FakeElectron;
const [name, bridge] = fake.contextBridge.exposeInMainWorld.mock.calls[0] as [string, DeskBridge];

it('the page is given the bridge and nothing else', () => {
  expect(fake.contextBridge.exposeInMainWorld).toHaveBeenCalledTimes(1);
  expect(name).toBe('zairyuDesk');
  expect(Object.keys(bridge).sort()).toEqual(['call', 'listen']);
});

it('calls go over the one channel', async () => {
  expect(await bridge.call('number.submit', { typed: 'x' })).toBe('answer');
  expect(fake.ipcRenderer.invoke).toHaveBeenCalledWith('desk:call', 'number.submit', { typed: 'x' });
});

it('events are heard without the object Electron hands out with them', () => {
  const heard: unknown[][] = [];
  const end = bridge.listen('state.changed', (...values: unknown[]) => heard.push(values));
  fake.ipcRenderer.emit('desk:event', { sender: 'not for the page' }, 'state.changed', 'state');
  fake.ipcRenderer.emit('desk:event', {}, 'another', 'state');
  end();
  fake.ipcRenderer.emit('desk:event', {}, 'state.changed', 'late');
  expect(heard).toEqual([['state']]);
});
