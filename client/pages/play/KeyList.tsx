/** All keys of the board. */
import type { RefObject } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Role } from '../../../shared/ground/terms.ts';
import type { Allowed } from '../../../shared/score/allowed.ts';
import { t } from '../../i18n/text.ts';
import { nameOfKeyFor } from '../parts/keyNames.ts';

interface KeyRow {
  /** Asked when the list is drawn: a person may have chosen others. */
  readonly keys: () => readonly string[];
  /** Under `hud.keyList`. */
  readonly does: string;
  readonly role?: Role;
  /** Only where there is a program to show. */
  readonly code?: boolean;
  /** Only where the level allows it. */
  readonly needs?: keyof Allowed;
}

const rows: readonly KeyRow[] = [
  { keys: () => ['Enter'], does: 'suggested' },
  { keys: () => ['1', '…', '9'], does: 'chooseThread', role: 'os' },
  { keys: () => (['core0', 'core1', 'core2', 'core3'] as const).map(nameOfKeyFor), does: 'core', role: 'os' },
  { keys: () => [nameOfKeyFor('takeOff')], does: 'takeOff', role: 'os' },
  { keys: () => ['Shift', '↑', '↓'], does: 'pick', role: 'os', needs: 'queueOrder' },
  { keys: () => ['Alt', '↑', '↓'], does: 'nudge', role: 'os', needs: 'queueOrder' },
  { keys: () => [nameOfKeyFor('next')], does: 'next', role: 'loop' },
  { keys: () => [nameOfKeyFor('thread')], does: 'thread', role: 'loop', needs: 'offload' },
  { keys: () => [nameOfKeyFor('process')], does: 'process', role: 'loop', needs: 'offload' },
  { keys: () => [nameOfKeyFor('split')], does: 'split', role: 'loop', needs: 'splitUs' },
  { keys: () => ['1', '…', '9'], does: 'chooseTask', role: 'loop' },
  { keys: () => [nameOfKeyFor('run')], does: 'run' },
  { keys: () => [nameOfKeyFor('step')], does: 'step' },
  { keys: () => [nameOfKeyFor('slower'), nameOfKeyFor('faster')], does: 'speed' },
  { keys: () => [nameOfKeyFor('undo')], does: 'undo' },
  { keys: () => ['Shift', nameOfKeyFor('undo')], does: 'redo' },
  { keys: () => [nameOfKeyFor('hint')], does: 'hint' },
  { keys: () => [nameOfKeyFor('table')], does: 'table' },
  { keys: () => [nameOfKeyFor('code')], does: 'code', code: true },
  { keys: () => [nameOfKeyFor('sound')], does: 'sound' },
  { keys: () => [nameOfKeyFor('restart')], does: 'restart' },
  { keys: () => ['Esc'], does: 'letGo' },
  { keys: () => [nameOfKeyFor('keys')], does: 'keys' },
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
                {keys().map((key) => (
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
  const { dialog, role, code, allowed } = props;
  return useMemo(() => <KeyDialog {...props} />, [dialog, role, code, allowed]);
};
