/** A table of ranks. One's own row is ivory. */
import type { BoardRow } from '../../../shared/protocol/views.ts';
import { formatNumber } from '../../i18n/format.ts';
import { t } from '../../i18n/text.ts';

const Change = ({ change }: { readonly change: number }) => {
  if (change === 0) return <span class="second">–</span>;
  const up = change > 0;
  return (
    <span class="change">
      <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
        <path d={up ? 'M12 5l8 13H4z' : 'M12 19L4 6h16z'} fill="currentColor" />
      </svg>
      <span class="hidden-text">{t(up ? 'terms.up' : 'terms.down')}</span>
      {Math.abs(change)}
    </span>
  );
};

interface BoardRowsProps {
  readonly rows: readonly BoardRow[];
  readonly own: string | null;
  readonly names: boolean;
}

export const BoardRows = ({ rows, own, names }: BoardRowsProps) => (
  <table class="board-rows">
    <thead>
      <tr>
        <th scope="col">{t('terms.rank')}</th>
        <th scope="col">{t('terms.name')}</th>
        <th scope="col">{t('terms.change')}</th>
        <th scope="col" class="number">
          {t('terms.points')}
        </th>
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <tr key={row.playerId} class={row.playerId === own ? 'own' : undefined}>
          <td>{row.rank}</td>
          <th scope="row">{names ? <bdi>{row.name}</bdi> : t('terms.hiddenName')}</th>
          <td>
            <Change change={row.change} />
          </td>
          <td class="number">{formatNumber(row.points)}</td>
        </tr>
      ))}
    </tbody>
  </table>
);
