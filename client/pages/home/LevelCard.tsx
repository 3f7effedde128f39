/** One stop on the rail: what it is about, who you are in it, how far you came. */
import type { Level } from '../../../shared/levels/level.ts';
import { formatUs } from '../../i18n/format.ts';
import { t } from '../../i18n/text.ts';
import { plateOf } from '../../model/head.ts';
import type { LevelProgress } from '../../model/progress.ts';
import { teaches, teachesIcon } from '../parts/chapter.ts';
import { Icon } from '../parts/Icon.tsx';
import { Stars } from '../parts/Stars.tsx';

const Facts = ({ level, kept }: { readonly level: Level; readonly kept: LevelProgress | undefined }) => (
  <dl class="level-facts">
    <div>
      <dt>
        <Icon name="flag" /> {t('home.best')}
      </dt>
      <dd>{formatUs(level.par.best)}</dd>
    </div>
    <div>
      <dt>
        <Icon name="done" /> {t('home.yours')}
      </dt>
      <dd>{kept?.makespanUs ? formatUs(kept.makespanUs) : t('home.notYet')}</dd>
    </div>
  </dl>
);

interface LevelCardProps {
  readonly level: Level;
  readonly kept: LevelProgress | undefined;
}

export const LevelCard = ({ level, kept }: LevelCardProps) => (
  <li class={`level-card panel floor floor-${teaches(level.id)}`}>
    <div class="level-head">
      <span class={`sign fill sign-${teaches(level.id)}`} aria-hidden="true">
        <Icon name={teachesIcon(level.id)} />
      </span>
      <h2 class="level-title">
        <span class="level-number">{plateOf(level.id)}</span> {t(level.text.title)}
      </h2>
    </div>
    <p class="level-role note">
      {t(`terms.roles.${level.role}`)} · {t('home.cores', { count: level.scenario.machine.cores })}
    </p>
    <p class="level-goal">{t(level.text.goal)}</p>
    <Facts level={level} kept={kept} />
    <div class="level-foot">
      <Stars count={kept?.stars ?? 0} />
      <a class="button primary" href={`/play/${level.id}`}>
        <Icon name="running" />
        {t('home.play')}
        <span class="hidden-text">{t(level.text.title)}</span>
      </a>
    </div>
  </li>
);

export const BrokenCard = ({ id }: { readonly id: string }) => (
  <li class="level-card panel">
    <h2 class="level-title">{plateOf(id)}</h2>
    <p>{t('home.broken', { id })}</p>
  </li>
);
