/** All keys of the board. */
import type { RefObject } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Role } from '../../../shared/ground/terms.ts';
import { t } from '../../i18n/text.ts';

interface KeyRow {
  readonly keys: readonly string[];
  /** Under `hud.keyList`. */
  readonly does: string;
  readonly role?: Role;
  /** Only where there is a program to show. */
  readonly code?: boolean;
}

const rows: readonly KeyRow[] = [
  { keys: ['Enter'], does: 'suggested' },
  { keys: ['1', '…', '9'], does: 'chooseThread', role: 'os' },
  { keys: ['Q', 'W', 'E', 'R'], does: 'core', role: 'os' },
  { keys: ['X'], does: 'takeOff', role: 'os' },
  { keys: ['N'], does: 'next', role: 'loop' },
  { keys: ['1', '…', '9'], does: 'chooseTask', role: 'loop' },
  { keys: ['Space'], does: 'run' },
  { keys: ['.'], does: 'step' },
  { keys: ['-', '='], does: 'speed' },
  { keys: ['Z'], does: 'undo' },
  { keys: ['Shift', 'Z'], does: 'redo' },
  { keys: ['H'], does: 'hint' },
  { keys: ['L'], does: 'table' },
  { keys: ['C'], does: 'code', code: true },
  { keys: ['M'], does: 'sound' },
  { keys: ['Home'], does: 'restart' },
  { keys: ['Esc'], does: 'letGo' },
  { keys: ['?'], does: 'keys' },
];

interface KeyListProps {
  readonly dialog: RefObject<HTMLDialogElement | null>;
  readonly role: Role;
  readonly code: boolean;
}

const KeyDialog = ({ dialog, role, code }: KeyListProps) => (
  <dialog class="dialog" ref={dialog} aria-labelledby="keys-title">
    <form method="dialog" class="stack">
      <h2 id="keys-title">{t('hud.allKeys')}</h2>
      <dl class="key-list">
        {rows
          .filter((row) => (row.role === undefined || row.role === role) && (code || !row.code))
          .map(({ keys, does }) => (
            <div key={does}>
              <dt>
                {keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{t(`hud.keyList.${does}`)}</dd>
            </div>
          ))}
      </dl>
      <button type="submit" class="button primary">
        {t('hud.backToBoard')}
      </button>
    </form>
  </dialog>
);

/** Drawn again only when it lists other keys. */
export const KeyList = (props: KeyListProps) => {
  const { dialog, role, code } = props;
  return useMemo(() => <KeyDialog {...props} />, [dialog, role, code]);
};
