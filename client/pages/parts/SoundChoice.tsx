/** Sound: on or off, how loud, and which kinds. */
import { t } from '../../i18n/text.ts';
import { type CueKind, cueKinds } from '../../model/cueKinds.ts';
import { Choice, Switch } from './choices.tsx';
import { changeSettings, settings, volumes } from './settings.ts';

const turn = (kind: CueKind, on: boolean): void => {
  const others = settings().quiet.filter((one) => one !== kind);
  changeSettings({ quiet: on ? others : [...others, kind] });
};

const Kinds = () => (
  <details>
    <summary>{t('settings.soundKinds')}</summary>
    {cueKinds.map((kind) => (
      <Switch
        key={kind}
        text={t(`settings.cues.${kind}`)}
        on={!settings().quiet.includes(kind)}
        turn={(on) => turn(kind, on)}
      />
    ))}
  </details>
);

export const SoundChoice = () => {
  const { sound, volume } = settings();
  return (
    <>
      <Switch text={t('settings.sound')} on={sound} turn={(on) => changeSettings({ sound: on })} />
      {sound && (
        <>
          <Choice
            name="volume"
            legend={t('settings.volume')}
            all={volumes.map((value) => ({ value, text: `${value} %` }))}
            value={volume}
            choose={(next) => changeSettings({ volume: next })}
          />
          <Kinds />
        </>
      )}
    </>
  );
};
