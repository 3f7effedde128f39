/** The tables as Kysely reads them. Times are ms since 1970, documents are JSON as text, ids are text. */
export interface RoomTable {
  id: string;
  /** Null once the room is purged: then the code is free again. */
  code: string | null;
  link_hash: string;
  /** scrypt of the recovery words; null where none were given. */
  recovery: string | null;
  kind: 'lesson';
  /** Raised by each recovery; an append with an older one is void. */
  owner_epoch: number;
  lease_until: number | null;
  sim_version: number;
  created_at: number;
  closed_at: number | null;
  /** When log, snapshots and tokens go. */
  purge_at: number | null;
  /** When results and run logs go. */
  results_until: number | null;
}

export interface RoomLogTable {
  room: string;
  pos: number;
  epoch: number;
  at_ms: number;
  kind: string;
  player: string | null;
  seq: number | null;
  payload: string;
  crc32c: number;
}

export interface RoomSnapshotTable {
  room: string;
  pos: number;
  epoch: number;
  sim_version: number;
  bytes: string;
  crc32c: number;
}

export interface TokenTable {
  hash: string;
  room: string;
  role: string;
  player: string | null;
  expires_at: number;
  revoked_at: number | null;
}

export interface SeatTable {
  room: string;
  player: string;
  name: string;
  joined_at: number;
  late_join: number;
  disconnects: number;
  removed: number;
}

export interface ResultTable {
  room: string;
  round: number;
  player: string;
  level: string;
  status: string;
  role: string;
  points: number;
  time_ms: number | null;
  result: string | null;
}

export interface RunLogTable {
  room: string;
  round: number;
  player: string;
  log: string;
}

export interface SettingTable {
  name: string;
  value: string;
}

export interface Tables {
  room: RoomTable;
  room_log: RoomLogTable;
  room_snapshot: RoomSnapshotTable;
  token: TokenTable;
  seat: SeatTable;
  result: ResultTable;
  run_log: RunLogTable;
  setting: SettingTable;
}
