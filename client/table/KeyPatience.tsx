/** Of each key that somebody waits for: how soon its holder will be asked to let go. */
import { t } from '../i18n/text.ts';
import { keyLetter, threadBadge } from '../model/badges.ts';
import type { LiveStage } from '../model/createStage.ts';
import { dialOf, patienceFor } from '../model/patience.ts';
import type { Board } from '../model/stage.ts';

interface KeysProps {
  readonly stage: LiveStage;
  readonly board: Board;
}

/** Null: nobody waits for this key. */
const sentenceOf = ({ stage, board }: KeysProps, interpreter: string): string | null => {
  const { view, history, rules } = board;
  const { badges, nowUs } = stage.sight();
  const row = history.keys[interpreter] ?? [];
  const patience = patienceFor(view, interpreter, row, rules.switchIntervalUs);
  const holder = view.gils[interpreter]?.holder;
  if (!patience || !holder) return null;
  const facts = { key: keyLetter(badges, interpreter), holder: threadBadge(badges, holder).label };
  const { next } = patience;
  if (next === null) return t('table.keyAsked', facts);
  const { ms } = dialOf(patience, nowUs);
  return t('table.asksIn', { ...facts, who: threadBadge(badges, next.thread).label, ms });
};

export const KeyPatience = (props: KeysProps) =>
  Object.keys(props.board.view.gils).map((interpreter) => {
    const sentence = sentenceOf(props, interpreter);
    return sentence === null ? null : (
      <p key={interpreter} class="second">
        {sentence}
      </p>
    );
  });
