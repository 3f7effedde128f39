/** The machine that the program runs on. */
import { useId } from 'preact/hooks';
import { type LabSettings, labChoices } from '../../../shared/levels/lab.ts';
import { formatUs } from '../../i18n/format.ts';
import { t } from '../../i18n/text.ts';

interface SettingsProps {
  readonly settings: LabSettings;
  readonly set: (change: Partial<LabSettings>) => void;
}

interface ChoiceProps {
  readonly name: string;
  readonly value: string;
  readonly choices: readonly (readonly [value: string, text: string])[];
  readonly choose: (value: string) => void;
}

const Choice = ({ name, value, choices, choose }: ChoiceProps) => {
  const id = useId();
  return (
    <p class="lab-choice">
      <label for={id}>{name}</label>
      <select id={id} class="input" value={value} onChange={(event) => choose(event.currentTarget.value)}>
        {choices.map(([each, text]) => (
          <option key={each} value={each}>
            {text}
          </option>
        ))}
      </select>
    </p>
  );
};

/** Choices of the list, each said in words. */
const said = (key: string, list: readonly string[]) =>
  list.map((each) => [each, t(`lab.${key}.${each}`)] as const);

const counts = Array.from({ length: labChoices.cores.most }, (_, index) => String(index + 1));

export const Settings = ({ settings, set }: SettingsProps) => (
  <fieldset class="lab-settings">
    <legend class="hidden-text">{t('lab.machine')}</legend>
    <Choice
      name={t('lab.cores')}
      value={String(settings.cores)}
      choices={counts.map((count) => [count, count])}
      choose={(value) => set({ cores: Number(value) })}
    />
    <Choice
      name={t('lab.build.name')}
      value={settings.build}
      choices={said('build', labChoices.build)}
      choose={(value) => set({ build: value as LabSettings['build'] })}
    />
    <Choice
      name={t('lab.os.name')}
      value={settings.os}
      choices={said('os', labChoices.os)}
      choose={(os) => set({ os })}
    />
    <details class="lab-more">
      <summary>{t('lab.more')}</summary>
      <div>
        <Choice
          name={t('lab.loop.name')}
          value={settings.loop}
          choices={said('loop', labChoices.loop)}
          choose={(loop) => set({ loop })}
        />
        <Choice
          name={t('lab.interval')}
          value={String(settings.switchIntervalUs)}
          choices={labChoices.switchIntervalUs.map((us) => [String(us), formatUs(us)])}
          choose={(value) => set({ switchIntervalUs: Number(value) })}
        />
        <Choice
          name={t('lab.version')}
          value={settings.version}
          choices={labChoices.version.map((version) => [version, version])}
          choose={(version) => set({ version })}
        />
        <Choice
          name={t('lab.costs.name')}
          value={settings.costs}
          choices={said('costs', labChoices.costs)}
          choose={(value) => set({ costs: value as LabSettings['costs'] })}
        />
        <p class="lab-choice lab-input">
          <label for="lab-input">{t('lab.input')}</label>
          <textarea
            id="lab-input"
            class="input"
            rows={2}
            spellcheck={false}
            value={settings.input}
            onInput={(event) => set({ input: event.currentTarget.value })}
          />
        </p>
      </div>
    </details>
  </fieldset>
);
