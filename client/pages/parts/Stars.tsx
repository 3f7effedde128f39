/** Stars earned of three; the number is said, too. */
import { t } from '../../i18n/text.ts';
import { Icon } from './Icon.tsx';

const places = [1, 2, 3];

export const Stars = ({ count }: { readonly count: number }) => (
  <span class="stars" role="img" aria-label={t('terms.stars', { count })}>
    {places.map((place) => (
      <Icon key={place} name={place <= count ? 'star' : 'starEmpty'} />
    ))}
  </span>
);
