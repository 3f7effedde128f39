/** All keys of the board. */
import type { RefObject } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Role } from '../../../shared/ground/terms.ts';
import type { Allowed } from '../../../shared/score/allowed.ts';
import { t } from '../../i18n/text.ts';

interface KeyRow {
  readonly keys: readonly string[];
  /** Under `hud.keyList`. */
  readonly does: string;
  readonly role?: Role;
  /** Only where there is a program to show. */
  readonly code?: boolean;
  /** Only where the level allows it. */
  readonly needs?: keyof Allowed;
}

const rows: readonly KeyRow[] = [
  { keys: ['Enter'], does: 'suggested' },
  { keys: ['1', '…', '9'], does: 'chooseThread', role: 'os' },
  { keys: ['Q', 'W', 'E', 'R'], does: 'core', role: 'os' },
  { keys: ['X'], does: 'takeOff', role: 'os' },
  { keys: ['Shift', '↑', '↓'], does: 'pick', role: 'os', needs: 'queueOrder' },
  { keys: ['Alt', '↑', '↓'], does: 'nudge', role: 'os', needs: 'queueOrder' },
  { keys: ['N'], does: 'next', role: 'loop' },
  { keys: ['T'], does: 'thread', role: 'loop', needs: 'offload' },
  { keys: ['P'], does: 'process', role: 'loop', needs: 'offload' },
  { keys: ['Y'], does: 'split', role: 'loop', needs: 'splitUs' },
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
  readonly allowed?: Allowed | undefined;
}

const isThere = (row: KeyRow, { role, code, allowed = {} }: Omit<KeyListProps, 'dialog'>): boolean => {
  if (row.role !== undefined && row.role !== role) return false;
  if (row.needs !== undefined && allowed[row.needs] === undefined) return false;
  return code || !row.code;
};

const KeyDialog = ({ dialog, ...props }: KeyListProps) => (
  <dialog class="dialog" ref={dialog} aria-labelledby="keys-title">
    <form method="dialog" class="stack">
      <h2 id="keys-title">{t('hud.allKeys')}</h2>
      <dl class="key-list">
        {rows
          .filter((row) => isThere(row, props))
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
