/**
 * One server a data folder. The hold is an open transaction on a file of its own: the system lets go of it when the process
 * ends, however it ends, so no stale lock ever has to be removed by hand.
 */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Returns the letting go. */
export function holdDirectory(directory: string): () => void {
  const lock = new DatabaseSync(join(directory, 'runqueue.hold'), { timeout: 0 });
  try {
    lock.exec('begin exclusive');
  } catch {
    lock.close();
    throw new Error(
      `another server uses the data folder ${directory}. Stop that one, or choose another folder: DATA_DIR`,
    );
  }
  return () => lock.close();
}
