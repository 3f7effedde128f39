/** What to look at in the example that is open, and the others to be seen beside it. */
import { othersOf } from '../../content/presets.ts';
import { t } from '../../i18n/text.ts';
import { Icon } from '../parts/Icon.tsx';
import type { Lab } from './useLab.ts';

export const PresetCard = ({ lab, id }: { readonly lab: Lab; readonly id: string }) => {
  const others = othersOf(id);
  return (
    <section class="panel lab-card" aria-labelledby="lab-card">
      <h2 id="lab-card">{t(`lab.preset.${id}`)}</h2>
      <p>{t(`lab.about.${id}`)}</p>
      {others.length > 0 && (
        <div class="row">
          <span class="second">{t('lab.runBeside')}</span>
          {others.map((other) => (
            <button
              key={other}
              type="button"
              class="button"
              disabled={lab.going.state === 'running'}
              onClick={() => lab.compareWith(other)}
            >
              <Icon name="next" />
              {t(`lab.way.${other}`)}
            </button>
          ))}
        </div>
      )}
    </section>
  );
};
