// A folder with those above it, in a bounded number of tries.

import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Observed (Node 20): its own recursive mkdir tries for ever where a parent exists and takes no folder, as /proc does.
 * Each level is tried once here.
 * @returns whether it was made now; false: it was there.
 * @throws what the system says where it cannot be made.
 */
export async function makeFolder(path: string): Promise<boolean> {
  if (await isFolder(path)) return false;
  const parent = dirname(path);
  if (parent !== path) await makeFolder(parent);
  try {
    await mkdir(path);
    return true;
  } catch (thrown) {
    // Another writer may have made it meanwhile.
    if (!(await isFolder(path))) throw thrown;
    return false;
  }
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
}
