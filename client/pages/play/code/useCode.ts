/** The code panel's place on the page: whether there is a program, whether it is shown, and the panel itself once it is needed. */
import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { levelSource } from '../../../content/levels.ts';
import type { LevelHead } from '../../../model/head.ts';
import type { CodePanelProps } from './CodePanel.tsx';

/** From the level if it is at hand, else (in a class) from the level's folder, without compiling it. */
const useSource = ({ id, source }: LevelHead): readonly string[] | null => {
  const [found, setFound] = useState<readonly string[] | null>(source ?? null);
  useEffect(() => {
    let gone = false;
    if (source) setFound(source);
    else
      levelSource(id).then(
        (lines) => gone || setFound(lines),
        () => gone || setFound(null),
      );
    return () => {
      gone = true;
    };
  }, [id, source]);
  return found;
};

/** From here on there is room for it beside everything else; below it covers the board like a drawer. */
const roomy = '(min-width: 900px)';

type Panel = FunctionComponent<CodePanelProps>;

export interface CodePlace {
  /** Null: there is no program to show. */
  readonly source: readonly string[] | null;
  readonly shown: boolean;
  readonly Panel: Panel | null;
  readonly toggle: () => void;
}

export const useCode = (head: LevelHead): CodePlace => {
  const source = useSource(head);
  const [shown, setShown] = useState(() => window.matchMedia(roomy).matches);
  const [loaded, setLoaded] = useState<{ readonly Panel: Panel } | null>(null);
  const wanted = source !== null && shown;
  useEffect(() => {
    if (wanted && loaded === null)
      void import('./CodePanel.tsx').then(({ CodePanel: Panel }) => setLoaded({ Panel }));
  }, [wanted, loaded]);
  return {
    source,
    shown,
    Panel: wanted ? (loaded?.Panel ?? null) : null,
    toggle: () => setShown((now) => !now),
  };
};
