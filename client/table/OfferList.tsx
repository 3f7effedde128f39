/** What the machine asks, as buttons: one for each answer. */
import { t } from '../i18n/text.ts';
import type { Offer, Stage } from '../model/stage.ts';
import { useStage } from './useStage.ts';

const keyOf = ({ command }: Offer): string => JSON.stringify(command);

interface OfferButtonProps {
  readonly stage: Stage;
  readonly offer: Offer;
  readonly primary: boolean;
}

const OfferButton = ({ stage, offer, primary }: OfferButtonProps) => (
  <button
    type="button"
    class={primary ? 'button primary' : 'button'}
    onClick={() => stage.act(offer.command)}
  >
    {t(offer.text, offer.args)}
  </button>
);

export const OfferList = ({ stage }: { readonly stage: Stage }) => {
  const { offers, suggestion } = useStage(stage);
  const first = suggestion ? keyOf(suggestion) : '';
  return (
    <section class="offers" aria-labelledby="offers-title">
      <h2 id="offers-title">{t('table.offers')}</h2>
      {offers.length === 0 && <p class="second">{t('table.noOffers')}</p>}
      <ul class="offer-list">
        {offers.map((offer) => (
          <li key={keyOf(offer)}>
            <OfferButton stage={stage} offer={offer} primary={keyOf(offer) === first} />
          </li>
        ))}
      </ul>
    </section>
  );
};
