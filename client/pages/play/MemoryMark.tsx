/** A bar of the machine's memory, on boards whose level limits it. */
import { formatNumber } from '../../i18n/format.ts';
import { t } from '../../i18n/text.ts';
import { type MemoryShare, memoryShare } from '../../model/memory.ts';
import type { Board } from '../../model/stage.ts';

const sizeText = (size: number, { unit }: MemoryShare): string => {
  const value = formatNumber(size, Number.isInteger(size) ? 0 : 1);
  return unit === 'kb' ? t('units.kb', { value }) : t('units.mb', { value });
};

export const MemoryMark = ({ board }: { readonly board: Board }) => {
  const share = memoryShare(board.view.memory);
  if (share === null) return null;
  const { used, most, percent, tight } = share;
  return (
    <p class="memory-mark">
      <span>{t('hud.memory')}</span>
      <span class={tight ? 'memory-bar tight' : 'memory-bar'} aria-hidden="true">
        <span style={{ inlineSize: `${percent}%` }} />
      </span>
      <b>{t('hud.memoryUsed', { used: sizeText(used, share), most: sizeText(most, share) })}</b>
    </p>
  );
};
