/** For one pupil: a new name, out, or out for good. */
import { useId, useRef, useState } from 'preact/hooks';
import type { HostRow } from '../../../shared/protocol/views.ts';
import { t } from '../../i18n/text.ts';
import { Icon } from '../parts/Icon.tsx';
import type { Desk } from './desk.ts';

interface RowMenuProps {
  readonly row: HostRow;
  readonly desk: Desk;
}

interface ToolsProps extends RowMenuProps {
  readonly close: () => void;
}

const RenameForm = ({ row, desk, close }: ToolsProps) => {
  const id = useId();
  const [name, setName] = useState(row.name);
  const rename = (event: Event): void => {
    event.preventDefault();
    desk.session?.tell('rename', { id: row.playerId, name });
    close();
  };
  return (
    <form class="field" onSubmit={rename}>
      <label for={id}>{t('teacher.rename')}</label>
      <div class="row">
        <input
          id={id}
          class="input"
          maxLength={40}
          required
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
        />
        <button type="submit" class="button primary">
          {t('teacher.save')}
        </button>
      </div>
    </form>
  );
};

const RemoveButtons = ({ row, desk, close }: ToolsProps) => {
  const remove = (block: boolean): void => {
    desk.session?.tell('remove', { id: row.playerId, block });
    close();
  };
  return (
    <div class="stack">
      <button type="button" class="button" onClick={() => remove(false)}>
        {t('teacher.remove')}
      </button>
      <button type="button" class="button" onClick={() => remove(true)}>
        {t('teacher.block')}
      </button>
    </div>
  );
};

export const RowMenu = ({ row, desk }: RowMenuProps) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const close = (): void => dialog.current?.close();
  return (
    <>
      <button
        type="button"
        class="button plain square"
        disabled={!desk.live}
        onClick={() => dialog.current?.showModal()}
      >
        <Icon name="menu" label={t('teacher.toolsFor', { name: row.name })} />
      </button>
      <dialog class="dialog" ref={dialog} aria-label={row.name}>
        <div class="stack">
          <h2>
            <bdi>{row.name}</bdi>
          </h2>
          <RenameForm row={row} desk={desk} close={close} />
          <RemoveButtons row={row} desk={desk} close={close} />
          <button type="button" class="button plain" onClick={close}>
            {t('teacher.cancel')}
          </button>
        </div>
      </dialog>
    </>
  );
};
