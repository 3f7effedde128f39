/** The chosen stop: what it is about, what the stars ask for, how far you came, and the ways in. */
import type { ComponentChildren } from 'preact';
import type { Face, Mark } from '../../content/campaign.ts';
import { formatUs } from '../../i18n/format.ts';
import { t } from '../../i18n/text.ts';
import { plateOf } from '../../model/head.ts';
import type { LevelProgress } from '../../model/progress.ts';
import { Term } from '../glossary/Term.tsx';
import { teaches } from '../parts/chapter.ts';
import { Icon, type IconName } from '../parts/Icon.tsx';
import { Stars } from '../parts/Stars.tsx';
import { conceptLook } from './concepts.ts';
import type { PlanRoom } from './planParts.tsx';
import { StopPicture } from './StopPicture.tsx';

interface CardProps {
  readonly face: Face;
  readonly kept: LevelProgress | undefined;
}

const roomOf = (id: string): PlanRoom => {
  const state = teaches(id);
  return state === 'io' || state === 'gil' ? state : 'ready';
};

const Band = ({ face }: Pick<CardProps, 'face'>) => {
  const [chapter = '', level = ''] = plateOf(face.id).split('-');
  return (
    <div class={`stop-band floor floor-${teaches(face.id)}`}>
      <p class={`stop-place learn-${teaches(face.id)}`}>{t('home.stopPlace', { chapter, level })}</p>
      <StopPicture face={face} room={roomOf(face.id)} />
    </div>
  );
};

const machineOf = ({ role, cores, keys }: Face): string => {
  const words = [t('home.cores', { count: cores })];
  if (role !== 'loop' && keys > 0) words.push(t('home.keyCount', { count: keys }));
  return words.join(', ');
};

const Chips = ({ face }: Pick<CardProps, 'face'>) => (
  <p class="chips">
    <span class="chip">
      <Icon name={face.role === 'loop' ? 'turn' : 'cpu'} /> {t(`terms.roles.${face.role}`)}
    </span>
    <span class="chip">{machineOf(face)}</span>
  </p>
);

const markText = ({ text, atMostUs }: Mark): string => {
  if (text !== undefined) return t(text);
  return atMostUs === null ? t('home.markAny') : formatUs(atMostUs);
};

const Marks = ({ face, kept }: CardProps) => (
  <ol class="star-marks">
    {face.marks.map((mark) => {
      const got = (kept?.stars ?? 0) >= mark.stars;
      return (
        <li key={mark.stars} class={got ? 'star-mark got' : 'star-mark'}>
          <span class="star-mark-head">
            <Stars count={mark.stars} />
            {got && <span class="star-mark-got">{t('home.got')}</span>}
          </span>
          <b>{markText(mark)}</b>
        </li>
      );
    })}
  </ol>
);

/** What the level measures; kept runs of before know only when they were over. */
const ownOf = (kept: CardProps['kept']): number | null => kept?.figure ?? kept?.makespanUs ?? null;

interface FactProps {
  readonly icon: IconName;
  readonly name: string;
  readonly children: ComponentChildren;
}

const Fact = ({ icon, name, children }: FactProps) => (
  <div>
    <dt>
      <Icon name={icon} />
      <span>{name}</span>
    </dt>
    <dd>{children}</dd>
  </div>
);

const Facts = ({ face, kept }: CardProps) => {
  const own = ownOf(kept);
  return (
    <dl class="level-facts">
      <Fact icon="flag" name={t('home.best')}>
        <a class="card-link square-link" href={`/play/${face.id}#best`} title={t('home.watchBest')}>
          <Icon name="eye" />
          <span class="hidden-text">{t('home.watchBest')}</span>
        </a>
        {formatUs(face.best)}
      </Fact>
      {face.rival && (
        <Fact icon="ghost" name={t(`rivals.${face.rival.policy}`)}>
          {formatUs(face.rival.figure)}
        </Fact>
      )}
      <Fact icon="done" name={t('home.yours')}>
        {own === null ? t('home.notYet') : formatUs(own)}
      </Fact>
    </dl>
  );
};

/** More than these are for the play to tell. */
const shownConcepts = 3;

const Learn = ({ concepts }: Pick<Face, 'concepts'>) => (
  <section class="stop-learn" aria-labelledby="learn-title">
    <div class="learn-head">
      <h3 class="second" id="learn-title">
        {t('home.learn')}
      </h3>
      <a class="card-link" href="/glossary">
        {t('app.titles.glossary')}
      </a>
    </div>
    <ul>
      {concepts.slice(0, shownConcepts).map((concept) => {
        const look = conceptLook(concept);
        return look ? (
          <li key={concept}>
            <span class={`learn-${look.hue}`}>
              <Icon name={look.icon} />
            </span>
            <Term id={look.term}>{t(`concepts.${concept}`)}</Term>
          </li>
        ) : null;
      })}
    </ul>
  </section>
);

const Ways = ({ face }: Pick<CardProps, 'face'>) => (
  <div class="stop-ways">
    <a class="button primary big" href={`/play/${face.id}`}>
      <Icon name="running" />
      {t('home.play')}
      <span class="hidden-text">{t(face.title)}</span>
      <kbd>{t('hud.keys.enter')}</kbd>
    </a>
    {face.rival && (
      <a class="button stop-way" href={`/play/${face.id}#watch`} title={t('home.watchNote')}>
        <Icon name="eye" />
        {t('home.watch')}
      </a>
    )}
    <a class="button stop-way" href={`/play/${face.id}#practise`} title={t('home.practiseNote')}>
      <Icon name="bulb" />
      {t('home.practise')}
    </a>
  </div>
);

export const StopCard = ({ face, kept }: CardProps) => (
  <section class="stop-card panel yours" aria-labelledby="stop-title">
    <Band face={face} />
    <h2 class="stop-title" id="stop-title">
      {t(face.title)}
    </h2>
    <Chips face={face} />
    <p class="level-goal">{t(face.goal)}</p>
    <Marks face={face} kept={kept} />
    <Facts face={face} kept={kept} />
    <Learn concepts={face.concepts} />
    <Ways face={face} />
  </section>
);

export const BrokenCard = ({ id }: { readonly id: string }) => (
  <section class="stop-card panel">
    <h2 class="stop-title">{plateOf(id)}</h2>
    <p>{t('home.broken', { id })}</p>
  </section>
);
