/** Which key does what on a board: one key for each action, the usual one or one a person has chosen. */

export const coreActions = ['core0', 'core1', 'core2', 'core3', 'core4', 'core5', 'core6', 'core7'] as const;
export type CoreAction = (typeof coreActions)[number];

export const boardActions = [
  'run',
  'step',
  'undo',
  'slower',
  'faster',
  'next',
  'takeOff',
  'thread',
  'process',
  'split',
  'hint',
  'table',
  'code',
  'sound',
  'restart',
  'keys',
  ...coreActions,
] as const;
export type BoardAction = (typeof boardActions)[number];

/** Keys are named as events name them, in small letters. */
export type OwnKeys = Readonly<Partial<Record<BoardAction, string>>>;

export const usualKeys: Readonly<Record<BoardAction, string>> = {
  run: ' ',
  step: '.',
  undo: 'z',
  slower: '-',
  faster: '=',
  next: 'n',
  takeOff: 'x',
  thread: 't',
  process: 'p',
  split: 'y',
  hint: 'h',
  table: 'l',
  code: 'c',
  sound: 'm',
  restart: 'home',
  keys: '?',
  core0: 'q',
  core1: 'w',
  core2: 'e',
  core3: 'r',
  core4: 'a',
  core5: 's',
  core6: 'd',
  core7: 'f',
};

/** They mean the same as long as nobody gives them another meaning. */
const seconds: Readonly<Partial<Record<string, BoardAction>>> = { ',': 'undo', '+': 'faster' };

const longNames = ['home', 'end', 'pageup', 'pagedown', 'insert', 'delete', 'backspace'] as const;

export const isLetter = (key: string): boolean => /^\p{L}$/u.test(key);

/** Digits choose threads, Enter and Escape act; Tab and arrows are the browser's. */
export const mayBeChosen = (key: string): boolean =>
  (key.length === 1 && !/^\d$/.test(key)) || longNames.some((name) => name === key);

/** Layouts that are not Latin still have the key where it is printed. */
export const keyOf = ({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string => {
  if (key.length > 1 || /^[\x20-\x7e]$/.test(key)) return key.toLowerCase();
  return code.startsWith('Key') ? code.slice(3).toLowerCase() : key.toLowerCase();
};

export const keyFor = (own: OwnKeys, action: BoardAction): string => own[action] ?? usualKeys[action];

export const actionOf = (own: OwnKeys, key: string): BoardAction | null =>
  boardActions.find((action) => keyFor(own, action) === key) ?? seconds[key] ?? null;

export type Rebound =
  | { readonly type: 'bound'; readonly own: OwnKeys }
  | { readonly type: 'taken'; readonly by: BoardAction }
  | { readonly type: 'fixed' };

/** Two actions never share a key: whoever wants to swap gives one of them a third key first. */
export const rebind = (own: OwnKeys, action: BoardAction, key: string): Rebound => {
  if (!mayBeChosen(key)) return { type: 'fixed' };
  const by = boardActions.find((each) => each !== action && keyFor(own, each) === key);
  if (by) return { type: 'taken', by };
  const { [action]: _, ...others } = own;
  return { type: 'bound', own: key === usualKeys[action] ? others : { ...others, [action]: key } };
};

/** What was kept on the device is outside data: keys that clash or mean nothing are all forgotten. */
export const readOwnKeys = (kept: unknown): OwnKeys => {
  if (typeof kept !== 'object' || kept === null) return {};
  const wishes = boardActions.flatMap((action) => {
    const key: unknown = Reflect.get(kept, action);
    return typeof key === 'string' && mayBeChosen(key) ? [[action, key] as const] : [];
  });
  const own: OwnKeys = Object.fromEntries(wishes);
  const keys = boardActions.map((action) => keyFor(own, action));
  return new Set(keys).size === keys.length ? own : {};
};
