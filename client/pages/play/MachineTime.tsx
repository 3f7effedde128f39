/** Where the machine's time went so far, in thousandths that sum to 1000. */
import { type BucketName, type Buckets, sumOf } from '../../../shared/score/books.ts';
import { formatPerMille, formatUs } from '../../i18n/format.ts';
import { t } from '../../i18n/text.ts';
import { bucketFaces, type Share, sharesOf } from '../../model/shares.ts';
import { Term } from '../glossary/Term.tsx';
import type { TermId } from '../glossary/terms.ts';

export const bucketText = (bucket: BucketName): string => t(`hud.buckets.${bucket}`);

const bucketTerms: Readonly<Partial<Record<BucketName, TermId>>> = {
  usefulUs: 'throughput',
  gilIdleUs: 'gil',
  lockIdleUs: 'lock',
  ioIdleUs: 'ioWait',
  switchUs: 'contextSwitch',
  schedulerIdleUs: 'core',
};

export const Bucket = ({ bucket }: { readonly bucket: BucketName }) => {
  const term = bucketTerms[bucket];
  return <span>{term ? <Term id={term}>{bucketText(bucket)}</Term> : bucketText(bucket)}</span>;
};

export const ShareBar = ({ shares }: { readonly shares: readonly Share[] }) => (
  <div class="share-bar" aria-hidden="true">
    {shares.map(({ bucket, perMille }) => (
      <span
        key={bucket}
        class={`fill fill-${bucketFaces[bucket]}`}
        style={{ flexGrow: perMille, flexBasis: 0 }}
      />
    ))}
  </div>
);

const Legend = ({ shares }: { readonly shares: readonly Share[] }) => (
  <ul class="share-legend">
    {shares.map(({ bucket, perMille }) => (
      <li key={bucket}>
        <span class={`swatch fill fill-${bucketFaces[bucket]}`} aria-hidden="true" />
        <b>{formatPerMille(perMille)}</b> <Bucket bucket={bucket} />
      </li>
    ))}
  </ul>
);

export const MachineTime = ({ buckets }: { readonly buckets: Buckets }) => {
  const shares = sharesOf(buckets);
  return (
    <section class="machine-time" aria-label={t('hud.machineTime')}>
      <h2 class="sign-text">{t('hud.machineTime')}</h2>
      <ShareBar shares={shares} />
      <p class="note">{t('hud.soFar', { time: formatUs(sumOf(buckets)) })}</p>
      <Legend shares={shares} />
    </section>
  );
};
