/** The polite live region of a board. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../i18n/text.ts';
import type { LiveStage } from '../model/createStage.ts';
import { blockSentence } from '../model/heartWords.ts';
import { refusedText } from '../model/refused.ts';
import type { StageChange } from '../model/stage.ts';
import { type Announcer, createAnnouncer } from './announcer.ts';

const beatMs = 250;

const noteQuestion = (voice: Announcer, stage: LiveStage): void => {
  const { offers, suggestion } = stage.board();
  if (suggestion === null) return;
  const move = t(suggestion.text, suggestion.args);
  voice.note('question', t('table.say.question', { count: offers.length, move }));
};

const noteFinished = (voice: Announcer, stage: LiveStage, change: StageChange): void => {
  if (change.type !== 'events') return;
  const names = change.list.flatMap((event) =>
    event.type === 'finished' ? [stage.badge(event.thread).label] : [],
  );
  if (names.length === 0) return;
  const { finished, threads } = stage.board().view;
  const args = { names: names.join(', '), done: finished.length, all: Object.keys(threads).length };
  voice.note('finished', t('table.say.finished', args));
};

/** The loop was blocked: told once, when the step is over. */
const noteBlocked = (voice: Announcer, stage: LiveStage, change: StageChange): void => {
  if (change.type !== 'events') return;
  const block = blockSentence(stage.board().pulse, stage.sight());
  if (block?.text === 'table.heart.wasBlocked') voice.note('blocked', t(block.text, block.args));
};

const hear = (voice: Announcer, stage: LiveStage, change: StageChange): void => {
  if (change.type === 'refused') {
    const { text, args } = refusedText(change.refusal, stage.sight().badges);
    voice.note('refused', t(text, args));
  } else if (change.type === 'judged') voice.note('end', t('table.say.end'));
  else if (change.type !== 'selection') {
    noteBlocked(voice, stage, change);
    noteFinished(voice, stage, change);
    noteQuestion(voice, stage);
  }
};

interface VoiceProps {
  readonly stage: LiveStage;
  /** What the page itself has to tell: that sound is on. */
  readonly note: string | null;
}

export const Voice = ({ stage, note }: VoiceProps) => {
  const [said, setSaid] = useState('');
  const speaker = useRef<Announcer | null>(null);
  useEffect(() => {
    if (note !== null) speaker.current?.note('sound', note);
  }, [note]);
  useEffect(() => {
    const voice = createAnnouncer();
    speaker.current = voice;
    const leave = stage.subscribe((change) => hear(voice, stage, change));
    const beat = setInterval(() => {
      const text = voice.next(performance.now());
      if (text !== null) setSaid(text);
    }, beatMs);
    return () => {
      leave();
      clearInterval(beat);
    };
  }, [stage]);
  return (
    <p class="hidden-text" aria-live="polite">
      {said}
    </p>
  );
};
