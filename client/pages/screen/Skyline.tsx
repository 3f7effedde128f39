/** One column of machine time per player, sorted, without names; beside it the average of the class. */
import { type Buckets, bucketNames, sumOf as timeOf } from '../../../shared/score/books.ts';
import { formatPerMille } from '../../i18n/format.ts';
import { t } from '../../i18n/text.ts';
import { bucketFaces, type Share, sharesOf } from '../../model/shares.ts';

const addUp = (columns: readonly Buckets[]): Buckets =>
  Object.fromEntries(
    bucketNames.map((name) => [name, columns.reduce((sum, column) => sum + column[name], 0)]),
  ) as Buckets;

const hasTime = (buckets: Buckets): boolean => bucketNames.some((name) => buckets[name] > 0);

const usefulOf = (buckets: Buckets): number => (hasTime(buckets) ? buckets.usefulUs / timeOf(buckets) : 0);

const Column = ({ shares }: { readonly shares: readonly Share[] }) => (
  <span class="column">
    {shares.map(({ bucket, perMille }) => (
      <span key={bucket} class={`fill fill-${bucketFaces[bucket]}`} style={{ flexGrow: perMille }} />
    ))}
  </span>
);

const Average = ({ shares }: { readonly shares: readonly Share[] }) => (
  <ul class="average">
    {shares.toReversed().map(({ bucket, perMille }) => (
      <li key={bucket}>
        <span class={`swatch fill fill-${bucketFaces[bucket]}`} aria-hidden="true" />
        <span>{t(`projector.buckets.${bucket}`)}</span>
        <b>{formatPerMille(perMille)}</b>
      </li>
    ))}
  </ul>
);

export const Skyline = ({ columns }: { readonly columns: readonly Buckets[] }) => {
  const sorted = columns.toSorted((a, b) => usefulOf(b) - usefulOf(a));
  return (
    <section class="skyline screen-panel" aria-label={t('projector.time')}>
      <h2>{t('projector.time')}</h2>
      <div class="skyline-row">
        <div class="columns" aria-hidden="true">
          {sorted.map((column, index) => (
            <Column key={index} shares={sharesOf(column)} />
          ))}
        </div>
        <Average shares={sharesOf(addUp(columns))} />
      </div>
      <p class="skyline-note">{t(columns.some(hasTime) ? 'projector.column' : 'projector.noTime')}</p>
    </section>
  );
};
