/** The keys of the board in the settings: fetched when they are opened. */
import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../i18n/text.ts';

const Failed = () => <p class="note">{t('app.notLoadedAdvice')}</p>;

export const KeyRows = () => {
  const [rows, setRows] = useState<{ readonly Rows: ComponentType } | null>(null);
  const open = (): void => {
    import('./KeyChoice.tsx').then(
      ({ KeyChoice }) => setRows({ Rows: KeyChoice }),
      () => setRows({ Rows: Failed }),
    );
  };
  return (
    <details onToggle={({ currentTarget }) => currentTarget.open && open()}>
      <summary>{t('settings.keys.title')}</summary>
      {rows && <rows.Rows />}
    </details>
  );
};
