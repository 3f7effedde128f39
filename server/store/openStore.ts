/** The store as a value: what rooms and accounts ask of a database, on one connection for reading and one writer. */

import { mkdir } from 'node:fs/promises';
import type { Journal, Results, Vault } from '../ports.ts';
import { connect } from './disk/connect.ts';
import { holdDirectory } from './disk/hold.ts';
import { openWriter, type WriterPorts } from './disk/writer.ts';
import { createJournal } from './journal.ts';
import { createResults } from './results.ts';
import { closeAbandoned, purge } from './retention.ts';
import { createVault } from './vault.ts';

export interface Store {
  readonly journal: Journal;
  readonly results: Results;
  readonly vault: Vault;
  /** Takes away what is kept no longer. */
  purge(atMs: number): Promise<void>;
  flush(): Promise<void>;
  /** How long the oldest entry has waited for the disk. */
  stalledMs(): number;
  close(): Promise<void>;
}

export async function openStore(directory: string, atMs: number, ports: WriterPorts): Promise<Store> {
  await mkdir(directory, { recursive: true });
  const letGo = holdDirectory(directory);
  const { db, path } = await connect(directory);
  const writer = openWriter(path, ports);
  await closeAbandoned(db, writer, atMs);
  await purge(db, writer, atMs);
  return {
    journal: createJournal(db, writer),
    results: createResults(db, writer),
    vault: createVault(db, writer),
    purge: (nowMs) => purge(db, writer, nowMs),
    flush: writer.flush,
    stalledMs: writer.stalledMs,
    async close() {
      await writer.close();
      await db.destroy();
      letGo();
    },
  };
}
