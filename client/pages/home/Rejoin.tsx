/** With a seat or a console on the device, the way back stands first of all. */
import { t } from '../../i18n/text.ts';
import { type Kept, keptIdentities } from '../../session/keys.ts';
import { Icon } from '../parts/Icon.tsx';

/** A seat is kept for the room's life and a day; older ones open nothing. */
const freshMs = 3 * 24 * 60 * 60 * 1000;
const isFresh = ({ identity }: Kept): boolean => Date.now() - identity.atMs < freshMs;

const SeatCard = ({ room, identity }: Kept) => (
  <a class="rejoin" href={`/round/${room}`}>
    <Icon name="undo" />
    <span>
      {t('home.rejoin', { code: identity.code })} <bdi>{identity.name}</bdi>
    </span>
    <Icon name="next" />
  </a>
);

const ConsoleCard = ({ room, identity }: Kept) => (
  <a class="rejoin" href={`/teach/${room}`}>
    <Icon name="screen" />
    <span>{t('home.backToConsole', { code: identity.code })}</span>
    <Icon name="next" />
  </a>
);

export const Rejoin = () => {
  const seat = keptIdentities('student').find(isFresh);
  const console = keptIdentities('host').find(isFresh);
  if (!seat && !console) return null;
  return (
    <nav class="rejoins" aria-label={t('home.backIn')}>
      {seat && <SeatCard {...seat} />}
      {console && <ConsoleCard {...console} />}
    </nav>
  );
};
