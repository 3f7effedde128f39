/** Where the time went in each run, in thousandths of cores x elapsed time. */
import { bucketNames } from '../../../shared/score/books.ts';
import { formatPerMille, formatUs } from '../../i18n/format.ts';
import { t } from '../../i18n/text.ts';
import type { Schedule } from '../../model/debrief.ts';
import { bucketFaces, type Share, sharesOf } from '../../model/shares.ts';
import { Bucket, ShareBar } from './MachineTime.tsx';
import { whoseText } from './whose.ts';

const shareOf = (shares: readonly Share[], bucket: Share['bucket']): number =>
  shares.find((share) => share.bucket === bucket)?.perMille ?? 0;

interface Row {
  readonly schedule: Schedule;
  readonly shares: readonly Share[];
}

const Head = ({ buckets }: { readonly buckets: readonly Share['bucket'][] }) => (
  <tr>
    <td />
    {buckets.map((bucket) => (
      <th key={bucket} scope="col">
        <span class={`swatch fill fill-${bucketFaces[bucket]}`} aria-hidden="true" />
        <Bucket bucket={bucket} />
      </th>
    ))}
  </tr>
);

const Numbers = ({ rows }: { readonly rows: readonly Row[] }) => {
  const buckets = bucketNames.filter((bucket) => rows.some(({ shares }) => shareOf(shares, bucket) > 0));
  return (
    <table class="share-table">
      <thead>
        <Head buckets={buckets} />
      </thead>
      <tbody>
        {rows.map(({ schedule, shares }) => (
          <tr key={`${schedule.whose} ${schedule.by}`}>
            <th scope="row">{whoseText(schedule)}</th>
            {buckets.map((bucket) => (
              <td key={bucket}>{formatPerMille(shareOf(shares, bucket))}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

export const TimeBars = ({ schedules }: { readonly schedules: readonly Schedule[] }) => {
  const rows = schedules.map((schedule) => ({ schedule, shares: sharesOf(schedule.buckets) }));
  return (
    <section class="panel time-bars">
      <h2 class="sign-text">
        {t('debrief.whereTime')} <span class="note">{t('debrief.perMille')}</span>
      </h2>
      {rows.map(({ schedule, shares }) => (
        <div key={`${schedule.whose} ${schedule.by}`} class="time-bar">
          <p>
            <b>{whoseText(schedule)}</b>
            {schedule.makespanUs !== null && <span>{formatUs(schedule.makespanUs)}</span>}
          </p>
          <ShareBar shares={shares} />
        </div>
      ))}
      <Numbers rows={rows} />
    </section>
  );
};
