/** A name of one's own, where the teacher lets pupils choose; else the room gives one. */
import { useId } from 'preact/hooks';
import { t } from '../../i18n/text.ts';

interface NameFieldProps {
  readonly name: string;
  readonly change: (name: string) => void;
}

export const NameField = ({ name, change }: NameFieldProps) => {
  const id = useId();
  return (
    <details class="more">
      <summary>{t('home.ownName')}</summary>
      <div class="field">
        <label for={id}>{t('home.name')}</label>
        <input
          id={id}
          class="input"
          type="text"
          autoComplete="off"
          maxLength={40}
          value={name}
          aria-describedby={`${id}-note`}
          onInput={(event) => change(event.currentTarget.value)}
        />
        <p class="note" id={`${id}-note`}>
          {t('home.nameNote')}
        </p>
      </div>
    </details>
  );
};
