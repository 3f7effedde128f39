/** What a room can be told before it opens. */
import { t } from '../../i18n/text.ts';

export interface Wishes {
  readonly maxPlayers: number;
  readonly namesChosen: boolean;
}

interface RoomSettingsProps {
  readonly setup: string;
  readonly wishes: Wishes;
  readonly change: (patch: Partial<Wishes & { readonly setup: string }>) => void;
}

const mostPlayers = 500;

export const RoomSettings = ({ setup, wishes, change }: RoomSettingsProps) => (
  <fieldset class="room-settings panel">
    <legend class="hidden-text">{t('teacher.settings')}</legend>
    <div class="field">
      <label for="max-players">{t('teacher.maxPlayers')}</label>
      <input
        id="max-players"
        class="input"
        type="number"
        inputMode="numeric"
        min={1}
        max={mostPlayers}
        required
        value={wishes.maxPlayers}
        onInput={(event) => change({ maxPlayers: Number(event.currentTarget.value) })}
      />
    </div>
    <label class="check">
      <input
        type="checkbox"
        checked={wishes.namesChosen}
        onChange={() => change({ namesChosen: !wishes.namesChosen })}
      />
      <span>
        {t('teacher.namesChosen')}
        <br />
        <span class="note">{t('teacher.namesNote')}</span>
      </span>
    </label>
    <div class="field">
      <label for="setup-key">{t('teacher.setup')}</label>
      <input
        id="setup-key"
        class="input mono"
        type="password"
        autoComplete="off"
        required
        value={setup}
        aria-describedby="setup-note"
        onInput={(event) => change({ setup: event.currentTarget.value.trim() })}
      />
      <p class="note" id="setup-note">
        {t('teacher.setupNote')}
      </p>
    </div>
  </fieldset>
);
