/** How keys are called, on buttons and in lists. */
import { t } from '../../i18n/text.ts';
import { type BoardAction, isLetter, keyFor } from '../../model/keymap.ts';
import { settings } from './settings.ts';

/** As they are printed on most keyboards. */
const printed: Readonly<Record<string, string>> = {
  end: 'End',
  pageup: 'Page Up',
  pagedown: 'Page Down',
  insert: 'Ins',
  delete: 'Del',
  backspace: '⌫',
};

export const keyName = (key: string): string => {
  if (key === ' ') return t('hud.keys.space');
  if (key === 'home') return t('hud.keys.home');
  return printed[key] ?? key.toUpperCase();
};

export const nameOfKeyFor = (action: BoardAction): string => keyName(keyFor(settings().keys, action));

/** Who dictates or holds a switch may press letters without meaning to, and can turn them off. */
export const isOff = (key: string): boolean => isLetter(key) && !settings().letterKeys;

/** What stands on a button; nothing where the key does nothing now. */
export const hintOf = (action: BoardAction): string | undefined => {
  const key = keyFor(settings().keys, action);
  return isOff(key) ? undefined : keyName(key);
};

export const actionName = (action: BoardAction): string => {
  if (action.startsWith('core')) return t('table.core', { core: Number(action.slice(4)) });
  if (action === 'slower' || action === 'faster') return t(`settings.keys.${action}`);
  return t(`hud.keyList.${action}`);
};
