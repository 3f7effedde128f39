/** The decisions that cost most, told one by one, each with a way to see it and a way to do better. */
import type { Moment } from '../../../shared/score/moments/moment.ts';
import { formatUs } from '../../i18n/format.ts';
import { t } from '../../i18n/text.ts';
import type { Badges } from '../../model/badges.ts';
import { type Sentence, type Told, tellMoment } from '../../model/moments.ts';
import { Icon } from '../parts/Icon.tsx';
import { Key } from './Key.tsx';
import type { Search } from './useMoments.ts';

interface Ways {
  readonly chosen: number;
  readonly show: (index: number) => void;
  readonly branch: (moment: Moment) => void;
}

export interface MomentsProps extends Ways {
  readonly search: Search;
  readonly badges: Badges;
}

const say = ({ text, args }: Sentence): string => t(text, args);

const Lines = ({ lines }: Pick<Told, 'lines'>) =>
  lines.length === 0 ? null : (
    <p class="note moment-lines">
      {lines.map(({ name, line }) => (
        <span key={`${name} ${line}`}>{t('moments.line', { name, line })}</span>
      ))}
    </p>
  );

interface CardProps extends Ways {
  readonly moment: Moment;
  readonly told: Told;
  readonly index: number;
}

const Card = ({ moment, told, index, chosen, show, branch }: CardProps) => (
  <li class={index === chosen ? 'panel moment chosen' : 'panel moment'}>
    <h3>
      <span class="moment-number" aria-hidden="true">
        {index + 1}
      </span>
      {say(told.title)}
    </h3>
    <p>{say(told.why)}</p>
    <p>
      <b>{say(told.instead)}</b> {say(told.saved)}
    </p>
    <Lines lines={told.lines} />
    <p class="second moment-rule">{say(told.rule)}</p>
    <div class="moment-ways">
      <button type="button" class="button" aria-pressed={index === chosen} onClick={() => show(index)}>
        <Icon name="eye" />
        {t('moments.show')}
        <Key name={String(index + 1)} />
      </button>
      <button type="button" class="button primary" onClick={() => branch(moment)}>
        <Icon name="turn" />
        {t('moments.branch')}
        {index === chosen && <Key name="B" />}
      </button>
    </div>
  </li>
);

const statusOf = (search: Search): string | null => {
  if (search === 'looking') return 'moments.looking';
  if (search === 'failed') return 'moments.failed';
  return search.length === 0 ? 'moments.none' : null;
};

export const Moments = ({ search, badges, ...ways }: MomentsProps) => {
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
            <Card
              key={`${moment.given} ${moment.atUs}`}
              {...ways}
              moment={moment}
              told={tellMoment(moment, badges, formatUs)}
              index={index}
            />
          ))}
        </ol>
      )}
    </section>
  );
};
