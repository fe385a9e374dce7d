import * as electron from 'electron';
import { expect, it, vi } from 'vitest';
import { launchUtilityProcess } from '../../../electron/reading-process.ts';
import type { FakeChild, FakeElectron } from './fake-electron.ts';

vi.mock('electron', async () => (await import('./fake-electron.ts')).fakeElectron());

const fake = electron as unknown as FakeElectron;

function launch() {
  const child = launchUtilityProcess(new URL('file:///dist/host/reading-process.js'));
  return { child, process: fake.utilityProcess.fork.mock.results.at(-1)?.value as FakeChild };
}

it('cards are read in a utility process of its own, with an environment of its own', () => {
  vi.stubEnv('SECRET_OF_THE_SHELL', 'x');
  vi.stubEnv('ZAIRYU_DESK_DATA', '/data');
  launch();
  const [entry, args, options] = fake.utilityProcess.fork.mock.calls.at(-1) ?? [];
  expect(entry).toMatch(/reading-process\.js$/);
  expect(args).toEqual([]);
  expect(options).toMatchObject({ env: { ZAIRYU_DESK_DATA: '/data' } });
  expect(JSON.stringify(options)).not.toContain('SECRET_OF_THE_SHELL');
  vi.unstubAllEnvs();
});

it('messages go there and back, until it has ended', () => {
  const { child, process } = launch();
  const heard: unknown[] = [];
  const ended = vi.fn();
  child.onMessage((message) => heard.push(message));
  child.onExit(ended);
  child.send({ kind: 'read' });
  process.emit('message', { kind: 'ready' });
  process.emit('exit', 0);
  child.send({ kind: 'late' });
  expect(process.posted).toEqual([{ kind: 'read' }]);
  expect(heard).toEqual([{ kind: 'ready' }]);
  expect(ended).toHaveBeenCalledTimes(1);
});

it('it can be ended', () => {
  const { child, process } = launch();
  child.kill();
  expect(process.killed).toBe(true);
});
