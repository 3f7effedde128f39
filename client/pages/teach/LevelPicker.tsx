/** Which levels make the rounds. The order of choosing is the order of playing. */
import type { LevelCard } from '../../../shared/protocol/views.ts';
import { formatLength } from '../../i18n/format.ts';
import { t } from '../../i18n/text.ts';
import { plateOf } from '../../model/head.ts';
import { teaches, teachesIcon } from '../parts/chapter.ts';
import { Icon } from '../parts/Icon.tsx';

interface PickProps {
  readonly card: LevelCard;
  /** 1 for the first; 0 where it is not chosen. */
  readonly round: number;
  readonly toggle: () => void;
}

const Pick = ({ card, round, toggle }: PickProps) => (
  <li class={round > 0 ? 'pick panel yours' : 'pick panel'}>
    <label class="pick-label">
      <input type="checkbox" class="hidden-text" checked={round > 0} onChange={toggle} />
      <span class={`sign fill sign-${teaches(card.id)}`} aria-hidden="true">
        <Icon name={teachesIcon(card.id)} />
      </span>
      <span class="pick-words">
        <b>
          {plateOf(card.id)} {t(card.title)}
        </b>
        <span class="note">
          {t(`terms.roles.${card.role}`)} · {t('home.cores', { count: card.cores })} ·{' '}
          {formatLength(card.roundSeconds)}
        </span>
        <span class="note">{t(card.goal)}</span>
      </span>
      <span class={round > 0 ? 'pick-round plate' : 'pick-round'}>
        {round > 0 ? t('teacher.round', { round }) : t('teacher.add')}
      </span>
    </label>
  </li>
);

interface LevelPickerProps {
  readonly cards: readonly LevelCard[];
  readonly chosen: readonly string[];
  readonly choose: (chosen: readonly string[]) => void;
}

export const LevelPicker = ({ cards, chosen, choose }: LevelPickerProps) => {
  const toggle = (id: string): void =>
    choose(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return (
    <fieldset class="picker">
      <legend>{t('teacher.levels')}</legend>
      <p class="note">{t('teacher.levelsNote')}</p>
      <ul class="picks">
        {cards.map((card) => (
          <Pick
            key={card.id}
            card={card}
            round={chosen.indexOf(card.id) + 1}
            toggle={() => toggle(card.id)}
          />
        ))}
      </ul>
    </fieldset>
  );
};
