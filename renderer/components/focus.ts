// Where the focus may be taken from: not from who is at work in the simulator drawer.

export function isFocusKept(): boolean {
  return document.activeElement?.closest('[data-keeps-focus]') instanceof Element;
}
