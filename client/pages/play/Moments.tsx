/** The decisions that cost most, told one by one, each with a way to see it and a way to do better. */
import { type ComponentChildren, Fragment } from 'preact';
import type { Moment } from '../../../shared/score/moments/moment.ts';
import { formatUs } from '../../i18n/format.ts';
import { t } from '../../i18n/text.ts';
import type { Badges } from '../../model/badges.ts';
import type { MomentPair } from '../../model/momentPair.ts';
import { type Sentence, type Told, tellMoment } from '../../model/moments.ts';
import { Termed } from '../glossary/Termed.tsx';
import { Icon } from '../parts/Icon.tsx';
import { Key } from './Key.tsx';
import { Pair } from './Pair.tsx';
import type { Search } from './useMoments.ts';

export interface Ways {
  readonly chosen: number;
  readonly show: (index: number) => void;
  /** Null where there is no board to play on from it. */
  readonly branch: ((moment: Moment) => void) | null;
  /** Plays the stretch in which the moment can be seen. */
  readonly stretch: (index: number) => void;
}

export interface MomentsProps extends Ways {
  readonly search: Search;
  readonly badges: Badges;
  /** What was done and what to try, as schedules: as many as there are by now. */
  readonly pairs: readonly MomentPair[];
  readonly cores: number;
}

export const say = ({ text, args }: Sentence): string => t(text, args);

const Lines = ({ lines }: Pick<Told, 'lines'>) =>
  lines.length === 0 ? null : (
    <p class="note moment-lines">
      {lines.map(({ name, line }) => (
        <span key={`${name} ${line}`}>{t('moments.line', { name, line })}</span>
      ))}
    </p>
  );

export interface CardProps extends Ways {
  readonly moment: Moment;
  readonly told: Told;
  readonly index: number;
  readonly badges: Badges;
  readonly pair: MomentPair | null;
  readonly cores: number;
}

export const momentClass = (index: number, chosen: number): string =>
  index === chosen ? 'panel moment chosen' : 'panel moment';

/** All that is told below the title. */
export const MomentBody = ({ moment, told, index, chosen, show, branch, stretch, ...rest }: CardProps) => (
  <>
    <p>
      {say(told.why)} <b>{say(told.instead)}</b>
    </p>
    {rest.pair && <Pair {...rest} pair={rest.pair} moment={moment} />}
    <p class="second">{say(told.saved)}</p>
    <Lines lines={told.lines} />
    <p class="second moment-rule">
      <Termed text={say(told.rule)} />
    </p>
    <div class="moment-ways">
      <button type="button" class="button" aria-pressed={index === chosen} onClick={() => show(index)}>
        <Icon name="eye" />
        {t('moments.show')}
        <Key name={String(index + 1)} />
      </button>
      <button type="button" class="button" onClick={() => stretch(index)}>
        <Icon name="running" />
        {t('moments.replay')}
        {index === chosen && <Key name="V" />}
      </button>
      {branch && (
        <button type="button" class="button primary" onClick={() => branch(moment)}>
          <Icon name="turn" />
          {t('moments.branch')}
          {index === chosen && <Key name="B" />}
        </button>
      )}
    </div>
  </>
);

const Card = (props: CardProps) => (
  <li class={momentClass(props.index, props.chosen)}>
    <h3>
      <span class="moment-number" aria-hidden="true">
        {props.index + 1}
      </span>
      {say(props.told.title)}
    </h3>
    <MomentBody {...props} />
  </li>
);

const statusOf = (search: Search): string | null => {
  if (search === 'looking') return 'moments.looking';
  if (search === 'failed') return 'moments.failed';
  return search.length === 0 ? 'moments.none' : null;
};

interface ListProps extends MomentsProps {
  readonly card: (card: CardProps) => ComponentChildren;
}

/** The search, and a card for each moment that it found. */
export const MomentList = ({ search, pairs, card, ...rest }: ListProps) => {
  const status = statusOf(search);
  return (
    <section class="moments" aria-labelledby="moments-title">
      <h2 id="moments-title" class="sign-text">
        {t('moments.heading')}
      </h2>
      <p role="status" class={status === null ? 'hidden-text' : 'panel moments-status'}>
        {status === null ? t('moments.found', { count: search.length }) : t(status)}
      </p>
      {status === null && typeof search !== 'string' && (
        <ol class="moment-list">
          {search.map((moment, index) => (
            <Fragment key={`${moment.given} ${moment.atUs}`}>
              {card({
                ...rest,
                moment,
                index,
                pair: pairs[index] ?? null,
                told: tellMoment(moment, rest.badges, formatUs),
              })}
            </Fragment>
          ))}
        </ol>
      )}
    </section>
  );
};

export const Moments = (props: MomentsProps) => <MomentList {...props} card={(card) => <Card {...card} />} />;
