/** How many are done, and how many a rival's ghost would have: one line where the board has no tray for them. */
import { t } from '../../i18n/text.ts';
import { ownCount } from '../../model/ghost.ts';
import type { Board } from '../../model/stage.ts';
import { Icon } from '../parts/Icon.tsx';

export const DoneCount = ({ board }: { readonly board: Board }) => {
  const { done, total } = ownCount(board.role, board.view);
  const { ghost } = board;
  return (
    <p class="done-count">
      <span>
        <Icon name="done" label={t('board.finished')} />
        <b>{done}</b>/{total}
      </span>
      {ghost && (
        <span class="done-ghost">
          <Icon name="ghost" label={t(`policies.${ghost.policy}`)} />
          <b>{ghost.done}</b>
        </span>
      )}
    </p>
  );
};
