/** The hand on time: play, pace, and a slider over the whole run that moves board, rows, output and program together. */
import { formatUs } from '../../i18n/format.ts';
import { t } from '../../i18n/text.ts';
import { Icon } from '../parts/Icon.tsx';
import type { Playback } from './usePlayback.ts';

const speeds = [0.1, 0.25, 0.5, 1, 2, 4] as const;
/** Steps of the slider by arrow keys. */
const steps = 1000;

const speedText = (speed: number): string => `${speed} ×`;

const Pace = ({ playback }: { readonly playback: Playback }) => (
  <label class="lab-pace">
    <span class="hidden-text">{t('lab.speed')}</span>
    <select
      class="input"
      value={String(playback.reel.value.speed)}
      onChange={({ currentTarget }) => playback.session.time.speed(Number(currentTarget.value))}
    >
      {speeds.map((speed) => (
        <option key={speed} value={String(speed)}>
          {speedText(speed)}
        </option>
      ))}
    </select>
  </label>
);

export const Transport = ({ playback }: { readonly playback: Playback }) => {
  const { session, reel } = playback;
  const { clockUs, running } = reel.value;
  const endUs = Math.max(1, playback.endUs);
  const atUs = Math.floor(clockUs);
  return (
    <div class="lab-transport" dir="ltr">
      <button
        type="button"
        class="button"
        title={t(running ? 'hud.pause' : 'lab.play')}
        onClick={() => (running ? session.time.pause() : session.time.run())}
      >
        <Icon name={running ? 'pause' : 'running'} label={t(running ? 'hud.pause' : 'lab.play')} />
      </button>
      <button type="button" class="button" title={t('hud.step')} onClick={() => session.time.step()}>
        <Icon name="next" label={t('hud.step')} />
      </button>
      <input
        type="range"
        min={0}
        max={endUs}
        step={Math.max(1, Math.floor(endUs / steps))}
        value={atUs}
        aria-label={t('lab.instant')}
        aria-valuetext={formatUs(atUs)}
        onInput={({ currentTarget }) => {
          session.time.pause();
          session.seek(Number(currentTarget.value));
        }}
      />
      <output class="number" aria-live="off">
        {formatUs(atUs)}
      </output>
      <Pace playback={playback} />
    </div>
  );
};
