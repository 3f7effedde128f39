/** Seats, consoles and screens kept on this device: one key per role and room. */
import type { LessonRole } from '../../shared/protocol/messages.ts';

/** What of a device's storage is used; tests hand in their own. */
export type KeyStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** How one gets back in. What beside the token is for the page only. */
export interface Identity {
  readonly token: string;
  /** The room's code, as it is shown. */
  readonly code: string;
  /** A pupil's own name; '' for host and screen. */
  readonly name: string;
  readonly atMs: number;
  /** A host's way to open the big screen. */
  readonly viewToken?: string;
  /** The secret of the link behind the QR code. */
  readonly linkKey?: string;
  /** A host's words for getting in from another device. */
  readonly recovery?: readonly string[];
}

const words: Readonly<Record<LessonRole, string>> = { host: 'host', view: 'view', student: 'seat' };
const keyOf = (room: string, role: LessonRole): string => `rq.${words[role]}.${room}`;

const parse = (text: string | null): Identity | null => {
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    const token = (value as Partial<Identity> | null)?.token;
    return typeof token === 'string' ? (value as Identity) : null;
  } catch {
    return null;
  }
};

/** A device may refuse storage: then a reload forgets, and nothing else breaks. */
const attempt = <Value>(act: () => Value, otherwise: Value): Value => {
  try {
    return act();
  } catch {
    return otherwise;
  }
};

const device = (): KeyStore => globalThis.localStorage;

export const rememberIdentity = (room: string, role: LessonRole, identity: Identity, store = device): void =>
  attempt(() => store().setItem(keyOf(room, role), JSON.stringify(identity)), undefined);

export const recallIdentity = (room: string, role: LessonRole, store = device): Identity | null =>
  attempt(() => parse(store().getItem(keyOf(room, role))), null);

/** On leave, removal, a closed room and a failed resume. */
export const forgetIdentity = (room: string, role: LessonRole, store = device): void =>
  attempt(() => store().removeItem(keyOf(room, role)), undefined);

export interface Kept {
  readonly room: string;
  readonly identity: Identity;
}

const allKeys = (store: KeyStore): readonly string[] =>
  Array.from({ length: store.length }, (_, index) => store.key(index) ?? '');

/** What this device holds in one role, the newest first. */
export const keptIdentities = (role: LessonRole, store = device): readonly Kept[] =>
  attempt(() => {
    const prefix = keyOf('', role);
    return allKeys(store())
      .filter((key) => key.startsWith(prefix))
      .flatMap((key) => {
        const identity = parse(store().getItem(key));
        return identity ? [{ room: key.slice(prefix.length), identity }] : [];
      })
      .sort((a, b) => b.identity.atMs - a.identity.atMs);
  }, []);
