/** A key of one's own for each action of a board: press the row, then the key. */
import { useState } from 'preact/hooks';
import { t } from '../../i18n/text.ts';
import { type BoardAction, boardActions, keyOf, rebind } from '../../model/keymap.ts';
import { actionName, keyName, nameOfKeyFor } from './keyNames.ts';
import { changeSettings, settings } from './settings.ts';

/** Held with other keys: by themselves they choose nothing. */
const modifiers = ['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'Dead', 'Process'];

interface Chosen {
  readonly done: boolean;
  /** What came of it, in words. */
  readonly text: string;
}

const choose = (action: BoardAction, key: string): Chosen => {
  const result = rebind(settings().keys, action, key);
  if (result.type === 'fixed') return { done: false, text: t('settings.keys.fixed', { key: keyName(key) }) };
  if (result.type === 'taken')
    return {
      done: false,
      text: t('settings.keys.taken', { key: keyName(key), action: actionName(result.by) }),
    };
  changeSettings({ keys: result.own });
  return { done: true, text: t('settings.keys.set', { action: actionName(action), key: keyName(key) }) };
};

interface RowProps {
  readonly action: BoardAction;
  readonly waiting: boolean;
  readonly wait: (waiting: boolean) => void;
  readonly tell: (text: string) => void;
}

const Row = ({ action, waiting, wait, tell }: RowProps) => {
  const press = (event: KeyboardEvent): void => {
    if (!waiting || modifiers.includes(event.key)) return;
    // Focus goes on; the key stays as it was.
    if (event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    const chosen = event.key === 'Escape' ? { done: true, text: '' } : choose(action, keyOf(event));
    tell(chosen.text);
    if (chosen.done) wait(false);
  };
  return (
    <li>
      <span>{actionName(action)}</span>
      <button
        type="button"
        class="button"
        aria-label={t('settings.keys.change', { action: actionName(action), key: nameOfKeyFor(action) })}
        aria-pressed={waiting}
        onClick={() => wait(!waiting)}
        onKeyDown={press}
        onBlur={() => wait(false)}
      >
        {waiting ? t('settings.keys.press') : nameOfKeyFor(action)}
      </button>
    </li>
  );
};

export const KeyChoice = () => {
  const [waiting, setWaiting] = useState<BoardAction | null>(null);
  const [told, setTold] = useState('');
  const isUsual = Object.keys(settings().keys).length === 0;
  const wait = (action: BoardAction) => (on: boolean) => {
    if (on) setTold('');
    setWaiting((now) => (on ? action : now === action ? null : now));
  };
  return (
    <>
      <p class="note">{t('settings.keys.about')}</p>
      <p class="key-told" role="status">
        {told}
      </p>
      <ul class="key-choice">
        {boardActions.map((action) => (
          <Row key={action} action={action} waiting={waiting === action} wait={wait(action)} tell={setTold} />
        ))}
      </ul>
      <button type="button" class="button" disabled={isUsual} onClick={() => changeSettings({ keys: {} })}>
        {t('settings.keys.usual')}
      </button>
    </>
  );
};
