// A file dropped beside a place for files would be opened by the browser in the window's stead. Whatever no such place took
// is refused here.

export function refuseDrops(target: EventTarget): void {
  for (const type of ['dragover', 'drop']) target.addEventListener(type, refuse);
}

function refuse(event: Event): void {
  if (event.defaultPrevented) return;
  event.preventDefault();
  if (event instanceof DragEvent && event.dataTransfer !== null) event.dataTransfer.dropEffect = 'none';
}
