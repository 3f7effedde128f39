/** How to get in: always there, in every phase. */
import type { ProjectorSnapshot } from '../../../shared/protocol/views.ts';
import { t } from '../../i18n/text.ts';
import { joinLink } from '../parts/joinLink.ts';
import { QrCode } from '../parts/QrCode.tsx';

interface DoorProps {
  readonly snapshot: ProjectorSnapshot;
  readonly linkKey: string;
}

export const Door = ({ snapshot: { room, join }, linkKey }: DoorProps) => (
  <section class="screen-door screen-box" aria-label={t('teacher.join')}>
    <p class="door-address">
      {join.address === '' ? location.host : join.address.replace(/^https?:\/\//, '')}
    </p>
    <div class="door-ways">
      <QrCode text={joinLink(join, linkKey)} label={t('teacher.qr', { code: room.code })} />
      <p class="door-words">{t(room.door === 'open' ? 'projector.scan' : 'projector.locked')}</p>
    </div>
    <p class="door-code">{room.code}</p>
  </section>
);
