// A process that reads cards as its supervisor sees it, played by the test.

import type { ReadingChild } from '../../../../src/host/desk/reading-child.ts';

export class ScriptedChild implements ReadingChild {
  readonly sent: unknown[] = [];
  killed = false;
  #say: (message: unknown) => void = () => undefined;
  #end: () => void = () => undefined;

  send(message: unknown): void {
    this.sent.push(JSON.parse(JSON.stringify(message)));
  }

  onMessage(listener: (message: unknown) => void): void {
    this.#say = listener;
  }

  onExit(listener: () => void): void {
    this.#end = listener;
  }

  kill(): void {
    this.killed = true;
    this.#end();
  }

  says(message: unknown): void {
    this.#say(message);
  }

  dies(): void {
    this.#end();
  }
}
