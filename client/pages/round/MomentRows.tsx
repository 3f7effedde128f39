/** The decisions that cost a pupil most: the first one told in full, the others as rows that open. */
import { useEffect, useState } from 'preact/hooks';
import { formatUs } from '../../i18n/format.ts';
import { t } from '../../i18n/text.ts';
import {
  type CardProps,
  MomentBody,
  MomentList,
  type MomentsProps,
  momentClass,
  say,
} from '../play/Moments.tsx';

interface RowProps extends CardProps {
  readonly isOpen: boolean;
  readonly open: () => void;
}

/** The title stays the same button, open or not: whoever pressed it keeps the focus. */
const Row = ({ isOpen, open, ...card }: RowProps) => (
  <li class={momentClass(card.index, card.chosen)}>
    <h3>
      <button type="button" class="moment-fold" aria-expanded={isOpen} onClick={open}>
        <span class="moment-number" aria-hidden="true">
          {card.index + 1}
        </span>
        <span>
          {say(card.told.title)}{' '}
          {!isOpen && (
            <span class="second">{t('moments.cost', { saved: formatUs(card.moment.savedUs) })}</span>
          )}
        </span>
      </button>
    </h3>
    {isOpen && <MomentBody {...card} />}
  </li>
);

/** What is shown on the board is the one that is told. */
const useOpened = (chosen: number) => {
  const [opened, open] = useState(0);
  useEffect(() => {
    if (chosen >= 0) open(chosen);
  }, [chosen]);
  return { opened, open };
};

export const MomentRows = (props: MomentsProps) => {
  const { opened, open } = useOpened(props.chosen);
  return (
    <MomentList
      {...props}
      card={(card) => <Row {...card} isOpen={card.index === opened} open={() => open(card.index)} />}
    />
  );
};
