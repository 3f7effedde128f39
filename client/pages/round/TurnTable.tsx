/** Something to touch while waiting: carts before one core. It teaches the one move of the game, and counts nothing. */
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../i18n/text.ts';

const letters = ['A1', 'B1', 'C1'] as const;
type Letter = (typeof letters)[number];
const ringMs = 1600;

interface Toy {
  readonly ready: readonly Letter[];
  readonly running: Letter | null;
}

const dispatch = (toy: Toy, letter: Letter): Toy => ({
  ready: [...toy.ready.filter((one) => one !== letter), ...(toy.running ? [toy.running] : [])],
  running: letter,
});

const finish = (toy: Toy): Toy => ({
  ready: toy.running ? [...toy.ready, toy.running] : toy.ready,
  running: null,
});

export const TurnTable = () => {
  const [toy, setToy] = useState<Toy>({ ready: letters, running: null });
  useEffect(() => {
    if (toy.running === null) return;
    const timer = setTimeout(() => setToy(finish), ringMs);
    return () => clearTimeout(timer);
  }, [toy.running]);
  return (
    <section class="toy panel" aria-label={t('lobby.toy')}>
      <p class="note">{t('lobby.toyNote')}</p>
      <div class="toy-row">
        <div class="toy-ready">
          {toy.ready.map((letter) => (
            <button
              key={letter}
              type="button"
              class="toy-cart"
              onClick={() => setToy((now) => dispatch(now, letter))}
            >
              <span class="toy-badge">{letter}</span>
            </button>
          ))}
        </div>
        <div class={toy.running ? 'toy-core running' : 'toy-core'}>
          <svg viewBox="0 0 64 64" aria-hidden="true">
            <circle class="toy-track" cx="32" cy="32" r="27" />
            {toy.running && (
              <circle key={toy.running} class="toy-ring" cx="32" cy="32" r="27" pathLength="100" />
            )}
          </svg>
          <span class="toy-badge">{toy.running ?? t('home.plan.empty')}</span>
        </div>
      </div>
    </section>
  );
};
