/** What a person wishes of this device: a small dialog reachable from every page. */
import { useRef } from 'preact/hooks';
import { locales } from '../../i18n/locales.ts';
import { t } from '../../i18n/text.ts';
import { themeNames } from '../../theme.ts';
import { Choice, Switch } from './choices.tsx';
import { GlossaryLink } from './GlossaryLink.tsx';
import { Icon } from './Icon.tsx';
import { KeyRows } from './KeyRows.tsx';
import { SoundChoice } from './SoundChoice.tsx';
import { changeSettings, settings, textSizes } from './settings.ts';

const LanguageChoice = () => (
  <Choice
    name="language"
    legend={t('settings.language')}
    all={locales.map(({ id, name }) => ({ value: id, text: name, lang: id }))}
    value={settings().language}
    choose={(language) => changeSettings({ language })}
  />
);

const SettingsForm = () => {
  const now = settings();
  return (
    <>
      <LanguageChoice />
      <Choice
        name="theme"
        legend={t('settings.theme')}
        all={themeNames.map((value) => ({ value, text: t(`settings.themes.${value}`) }))}
        value={now.theme}
        choose={(theme) => changeSettings({ theme })}
      />
      <Choice
        name="textSize"
        legend={t('settings.textSize')}
        all={textSizes.map((value) => ({ value, text: `${value} %` }))}
        value={now.textSize}
        choose={(textSize) => changeSettings({ textSize })}
      />
      <Switch
        text={t('settings.highContrast')}
        on={now.highContrast}
        turn={(highContrast) => changeSettings({ highContrast })}
      />
      <Switch
        text={t('settings.reducedMotion')}
        on={now.reducedMotion}
        turn={(reducedMotion) => changeSettings({ reducedMotion })}
      />
      <Switch
        text={t('settings.letterKeys')}
        on={now.letterKeys}
        turn={(letterKeys) => changeSettings({ letterKeys })}
      />
      <KeyRows />
      <SoundChoice />
    </>
  );
};

export const SettingsButton = () => {
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <>
      <button
        type="button"
        class="button square"
        aria-haspopup="dialog"
        onClick={() => dialog.current?.showModal()}
      >
        <Icon name="gear" label={t('settings.open')} />
      </button>
      <dialog class="dialog" ref={dialog} aria-labelledby="settings-title">
        <form method="dialog" class="stack">
          <h2 id="settings-title">{t('settings.title')}</h2>
          <SettingsForm />
          <GlossaryLink />
          <button type="submit" class="button primary">
            {t('settings.done')}
          </button>
        </form>
      </dialog>
    </>
  );
};
