/** Any instant of a recorded run as a picture, folded from the nearest one before it. */
import type { Micros } from '../../shared/ground/terms.ts';
import type { MachineSnapshot } from '../../shared/score/picture.ts';
import { foldPicture, resumePicture, snapshotOf } from '../../shared/score/picture.ts';
import type { SimEvent } from '../../shared/sim/words/event.ts';

interface Told {
  readonly start: MachineSnapshot;
  readonly events: readonly SimEvent[];
}

/** Pictures taken on the way, one every so many events, the first after the first so many. */
export interface Album {
  readonly pictures: MachineSnapshot[];
}

const eventsAPicture = 2000;

export const openAlbum = (): Album => ({ pictures: [] });

/** The last picture taken that is not later. */
const latestBefore = ({ start, events }: Told, { pictures }: Album, atUs: Micros): MachineSnapshot =>
  pictures.findLast((picture) => (events[picture.events - 1]?.atUs ?? Infinity) <= atUs) ?? start;

/** The receiver may change it. */
export const pictureAt = (told: Told, album: Album, atUs: Micros): MachineSnapshot => {
  const { events } = told;
  const picture = resumePicture(structuredClone(latestBefore(told, album, atUs)));
  for (let event = events[picture.events]; event && event.atUs <= atUs; event = events[picture.events]) {
    foldPicture(picture, event);
    if (picture.events === (album.pictures.length + 1) * eventsAPicture)
      album.pictures.push(structuredClone(snapshotOf(picture, told.start.hash)));
  }
  return snapshotOf(picture, told.start.hash, atUs);
};
