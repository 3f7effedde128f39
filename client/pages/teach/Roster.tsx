/** Who is in, how they stand, and what a host may do for or against one of them. */
import type { HostRow, RoomView } from '../../../shared/protocol/views.ts';
import { formatNumber } from '../../i18n/format.ts';
import { t } from '../../i18n/text.ts';
import { Icon } from '../parts/Icon.tsx';
import type { Desk } from './desk.ts';
import { RowMenu } from './RowMenu.tsx';

/** Quiet for so long in a round: perhaps stuck. */
const stuckMs = 45_000;
const wholePerMille = 1000;
const percent = (perMille: number): number => Math.floor((perMille * 100) / wholePerMille);

const Presence = ({ row }: { readonly row: HostRow }) => (
  <span class={`presence presence-${row.presence}`}>
    <span class="presence-dot" aria-hidden="true" />
    {t(`teacher.presence.${row.presence}`)}
  </span>
);

const isStuck = (row: HostRow, { totalMs, remainingMs }: RoomView): boolean => {
  const playedMs = (totalMs ?? 0) - (remainingMs ?? 0);
  return Math.min(playedMs, row.quietMs ?? playedMs) > stuckMs;
};

const Progress = ({ row, room }: { readonly row: HostRow; readonly room: RoomView }) => {
  if (row.final) {
    return (
      <span class="row-done">
        <Icon name="done" /> {t('teacher.done')}
      </span>
    );
  }
  if (room.phase !== 'active') return null;
  return (
    <span class="row-progress">
      <span class="progress-bar" aria-hidden="true">
        <span style={{ inlineSize: `${percent(row.progress)}%` }} />
      </span>
      {percent(row.progress)} %{isStuck(row, room) && <b class="row-stuck">{t('teacher.quiet')}</b>}
    </span>
  );
};

const Row = ({ row, desk }: { readonly row: HostRow; readonly desk: Desk }) => (
  <tr class={`roster-row is-${row.presence}`}>
    <th scope="row">
      <bdi>{row.name}</bdi>
    </th>
    <td>
      <Presence row={row} />
    </td>
    <td>
      <Progress row={row} room={desk.snapshot.room} />
    </td>
    <td class="number">{desk.snapshot.room.round > 0 && formatNumber(row.points)}</td>
    <td class="row-tools">{row.presence !== 'removed' && <RowMenu row={row} desk={desk} />}</td>
  </tr>
);

const Counts = ({ desk }: { readonly desk: Desk }) => {
  const { seated, connected, done, phase } = desk.snapshot.room;
  return (
    <p class="chips" role="status">
      <span class="chip">
        <Icon name="people" />
        {t('teacher.in', { count: seated })}
      </span>
      {connected < seated && (
        <span class="chip">
          <Icon name="alert" />
          {t('teacher.away', { count: seated - connected })}
        </span>
      )}
      {(phase === 'active' || phase === 'collect') && (
        <span class="chip">
          <Icon name="done" />
          {t('teacher.doneOf', { done, seated })}
        </span>
      )}
    </p>
  );
};

export const Roster = ({ desk }: { readonly desk: Desk }) => {
  const { players } = desk.snapshot;
  return (
    <section class="roster panel" aria-label={t('teacher.roster')}>
      <div class="roster-head">
        <h2>{t('teacher.roster')}</h2>
        <Counts desk={desk} />
      </div>
      {players.length === 0 ? (
        <p class="roster-empty second">{t('teacher.nobodyYet')}</p>
      ) : (
        <table class="roster-table">
          <thead class="hidden-text">
            <tr>
              <th scope="col">{t('terms.name')}</th>
              <th scope="col">{t('teacher.presenceHead')}</th>
              <th scope="col">{t('teacher.progress')}</th>
              <th scope="col">{t('terms.points')}</th>
              <th scope="col">{t('teacher.tools')}</th>
            </tr>
          </thead>
          <tbody>
            {players.map((row) => (
              <Row key={row.playerId} row={row} desk={desk} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
};
