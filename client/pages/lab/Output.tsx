/** What the program has written, as it writes it. Lines of a traceback lead to the program. */
import { computed } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { formatNumber, formatUs } from '../../i18n/format.ts';
import { t } from '../../i18n/text.ts';
import type { Printed } from '../../session/session.ts';
import { saveBlob } from '../parts/download.ts';
import { Icon } from '../parts/Icon.tsx';
import { Ending } from './Ending.tsx';
import type { Finished, Going } from './oneRun.ts';
import type { Player } from './usePlayer.ts';

interface OutputProps {
  readonly going: Going;
  readonly finished: Finished | null;
  readonly player: Player | null;
  readonly goTo: (line: number) => void;
}

const place = /(File "program\.py", line \d+)/;
const lineOf = (text: string): number | null => {
  const found = /^File "program\.py", line (\d+)$/.exec(text);
  return found ? Number(found[1]) : null;
};

interface PieceProps {
  readonly piece: Printed;
  /** It is not written yet at the instant shown. */
  readonly later: boolean;
  readonly goTo: (line: number) => void;
}

const Piece = ({ piece: { stream, text }, later, goTo }: PieceProps) => {
  const name = `${later ? 'lab-later' : ''} ${stream === 'stderr' ? 'lab-stderr' : ''}`.trim();
  if (stream === 'stdout') return <span class={name}>{text}</span>;
  return (
    <span class={name}>
      {text.split(place).map((part, index) => {
        const line = lineOf(part);
        return line === null ? (
          part
        ) : (
          <button key={index} type="button" class="lab-place" onClick={() => goTo(line)}>
            {part}
          </button>
        );
      })}
    </span>
  );
};

/** The number of pieces written by the instant shown; the hand moves far more often than that number. */
const writtenBy = (printed: readonly Printed[], player: Player | null): number => {
  if (player === null) return printed.length;
  const atUs = player.reel.value.clockUs;
  const next = printed.findIndex((piece) => piece.atUs > atUs);
  return next < 0 ? printed.length : next;
};

const Written = ({ finished, player, goTo }: Omit<OutputProps, 'going'> & { finished: Finished }) => {
  const { printed, leftOut } = finished.run;
  const written = useMemo(() => computed(() => writtenBy(printed, player)), [printed, player]).value;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, by keyboard too
    <section class="lab-printed" tabIndex={0} aria-label={t('lab.printed')}>
      <pre>
        {leftOut > 0 && <span class="second">{`${t('lab.leftOut', { count: leftOut })}\n`}</span>}
        {printed.map((piece, index) => (
          <Piece key={index} piece={piece} later={index >= written} goTo={goTo} />
        ))}
        {printed.length === 0 && <span class="second">{t('lab.printedNothing')}</span>}
      </pre>
    </section>
  );
};

const Running = ({ going }: { readonly going: Extract<Going, { state: 'running' }> }) => {
  const end = useRef<HTMLElement>(null);
  useEffect(() => {
    if (end.current) end.current.scrollTop = end.current.scrollHeight;
  }, [going.printed]);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, by keyboard too */}
      <section class="lab-printed" ref={end} tabIndex={0} aria-label={t('lab.printed')}>
        <pre>{going.printed}</pre>
      </section>
      <div class="lab-ending">
        <span class="marching" aria-hidden="true" />
        <p>
          {going.progress === null
            ? t('lab.compiling')
            : t('lab.running', {
                us: formatUs(going.progress.atUs),
                events: formatNumber(going.progress.events),
              })}
        </p>
      </div>
    </>
  );
};

const SaveOutput = ({ finished }: { readonly finished: Finished }) => (
  <button
    type="button"
    class="button plain lab-save-output"
    onClick={() => void finished.hold.file('output').then((blob) => saveBlob(blob, 'output.txt'))}
  >
    <Icon name="download" />
    {t('lab.saveOutput')}
  </button>
);

export const Output = (props: OutputProps) => {
  const { going, finished, goTo } = props;
  const running = going.state === 'running';
  return (
    <section class="panel lab-output" aria-labelledby="lab-output">
      <h2 class="sign-text" id="lab-output">
        {t('lab.output')}
      </h2>
      {running && <Running going={going} />}
      {!running && finished && (
        <>
          <Written {...props} finished={finished} />
          <Ending finished={finished} goTo={goTo} />
          {finished.run.leftOut > 0 && <SaveOutput finished={finished} />}
        </>
      )}
    </section>
  );
};
