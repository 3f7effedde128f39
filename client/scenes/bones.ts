/** The rooms of a board before the game engine is here: empty boxes, where its rooms will stand. No engine, plain DOM. */
import type { Board, Stage } from '../model/stage.ts';
import type { Rect } from '../views/ink/pen.ts';
import { osLayout } from './layout.ts';
import { loopLayout } from './loopLayout.ts';

interface Bone extends Rect {
  /** As the stylesheet knows it. */
  readonly room: string;
}

type Sized = Pick<Rect, 'width' | 'height'> & { readonly aside: boolean };

const bone = (room: string, rect: Rect | null): readonly Bone[] => (rect ? [{ room, ...rect }] : []);

const osBones = ({ view }: Board, { width, height, aside }: Sized): readonly Bone[] => {
  const python = Object.keys(view.gils).length > 0;
  const at = osLayout(width, height, { cores: view.cores.length, keys: python, locks: python, aside });
  return [
    ...bone('wall', at.wall),
    ...bone('ready', at.ready),
    ...at.cores.flatMap((core) => bone('core', core)),
    ...bone('keys', at.keys),
    ...bone('locks', at.locks),
    ...bone('world', at.world),
    ...bone('lanes', at.timeline),
  ];
};

const loopBones = ({ width, height, aside }: Sized): readonly Bone[] => {
  const at = loopLayout(width, height, { aside, heart: false, pools: 0 });
  const side = 2 * at.radius;
  const ring = { x: at.centre.x - at.radius, y: at.centre.y - at.radius, width: side, height: side };
  return [
    ...bone('wall', at.wall),
    ...bone('turn', at.next),
    ...bone('ring', ring),
    ...bone('core', at.card),
    ...bone('world', at.world),
    ...bone('lanes', at.timeline),
  ];
};

/** Before the first picture nobody knows how many rooms there are. */
const bonesOf = (board: Board, size: Sized): readonly Bone[] => {
  if (board.view.cores.length === 0) return [];
  return board.role === 'loop' ? loopBones(size) : osBones(board, size);
};

const boxFor = ({ room, x, y, width, height }: Bone): HTMLElement => {
  const box = document.createElement('div');
  box.className = `bone bone-${room}`;
  Object.assign(box.style, {
    left: `${x}px`,
    top: `${y}px`,
    width: `${width}px`,
    height: `${height}px`,
  });
  return box;
};

/** Draws them into the host, and gives what takes them away. */
export const drawBones = (host: HTMLElement, stage: Stage): (() => void) => {
  const frame = document.createElement('div');
  frame.className = 'bones';
  host.append(frame);
  const draw = (): void => {
    const { clientWidth: width, clientHeight: height, dataset } = host;
    const aside = dataset.aside !== undefined;
    frame.replaceChildren(...bonesOf(stage.board(), { width, height, aside }).map(boxFor));
  };
  draw();
  const leave = stage.subscribe((change) => change.type === 'picture' && draw());
  const observer = new ResizeObserver(draw);
  observer.observe(host);
  return () => {
    leave();
    observer.disconnect();
    frame.remove();
  };
};
