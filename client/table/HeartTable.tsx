/** The heartbeat of a loop and its pools, in sentences and rows. */
import { t } from '../i18n/text.ts';
import type { LiveStage } from '../model/createStage.ts';
import { heartSentences, type PoolRow, poolRows } from '../model/heartWords.ts';
import type { Board } from '../model/stage.ts';

interface HeartProps {
  readonly stage: LiveStage;
  readonly board: Board;
}

const PoolPlaces = ({ row }: { readonly row: PoolRow }) => (
  <tr>
    <th scope="row">
      {t(row.pool)} <span class="second">{t(row.key)}</span>
    </th>
    <td>
      {row.places.map(({ who, state }) => (who === null ? t(state) : `${who}: ${t(state)}`)).join(', ')}
      {row.queued > 0 && <> {t('table.pools.queued', { count: row.queued })}</>}
    </td>
  </tr>
);

const Pools = ({ rows }: { readonly rows: readonly PoolRow[] }) => (
  <section class="table-room">
    <h2>{t('table.pools.title')}</h2>
    <table>
      <tbody>
        {rows.map((row) => (
          <PoolPlaces key={row.pool} row={row} />
        ))}
      </tbody>
    </table>
  </section>
);

export const HeartTable = ({ stage, board }: HeartProps) => {
  const sight = stage.sight();
  const sentences = heartSentences(board.pulse, sight);
  const pools = poolRows(sight);
  return (
    <>
      {sentences.length > 0 && (
        <section class="table-room">
          <h2>{t('table.heart.title')}</h2>
          {sentences.map(({ text, args }) => (
            <p key={text}>{t(text, args)}</p>
          ))}
        </section>
      )}
      {pools.length > 0 && <Pools rows={pools} />}
    </>
  );
};
