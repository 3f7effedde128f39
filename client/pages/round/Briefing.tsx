/** Before a round: who you are in it, what to reach, how to move. No clock runs. */
import type { LevelCard } from '../../../shared/protocol/views.ts';
import { formatLength, formatUs } from '../../i18n/format.ts';
import { t } from '../../i18n/text.ts';
import { plateOf } from '../../model/head.ts';
import { teaches, teachesIcon } from '../parts/chapter.ts';
import { Icon } from '../parts/Icon.tsx';

const ways = ['pointer', 'touch', 'keys'] as const;

/** What the player moves: coins of a loop, carts of an OS, or only the quantum. */
const verbOf = ({ role, quanta }: LevelCard): 'loop' | 'os' | 'dial' => {
  if (quanta) return 'dial';
  return role === 'loop' ? 'loop' : 'os';
};

const Controls = ({ card }: { readonly card: LevelCard }) => (
  <ul class="controls" aria-label={t('lobby.controls')}>
    {ways.map((way) => (
      <li key={way}>
        <b>{t(`lobby.ways.${way}`)}</b> <span>{t(`lobby.moves.${verbOf(card)}.${way}`)}</span>
      </li>
    ))}
  </ul>
);

export const BriefingCard = ({ card }: { readonly card: LevelCard }) => (
  <section class={`briefing panel yours floor floor-${teaches(card.id)}`}>
    <div class="briefing-head">
      <span class={`sign fill sign-${teaches(card.id)}`} aria-hidden="true">
        <Icon name={teachesIcon(card.id)} />
      </span>
      <h1 class="briefing-title">
        <span class="level-number">{plateOf(card.id)}</span> {t(card.title)}
      </h1>
    </div>
    <p class="chips">
      <span class="chip">
        <Icon name={card.role === 'loop' ? 'turn' : 'cpu'} />
        {t(`terms.roles.${card.role}`)}
      </span>
      <span class="chip">
        <Icon name="hourglass" />
        {formatLength(card.roundSeconds)}
      </span>
      <span class="chip">
        <Icon name="flag" />
        {t('lobby.bestKnown', { time: formatUs(card.best) })}
      </span>
    </p>
    <p class="briefing-goal">{t(card.goal)}</p>
  </section>
);

export const Briefing = ({ card }: { readonly card: LevelCard | null }) => (
  <main class="page middle" id="main" tabIndex={-1}>
    {card && <BriefingCard card={card} />}
    {card && <Controls card={card} />}
    <p class="second" role="status">
      {t('lobby.waitRound')}
    </p>
  </main>
);
