/** The steps of a story as a table: a column for each of the few who took part, as textbooks draw who came between whom. */
import type { Micros } from '../../../shared/ground/terms.ts';
import { formatUs } from '../../i18n/format.ts';
import { t } from '../../i18n/text.ts';
import type { Story, StoryStep } from '../../model/ending/story.ts';
import { say } from './Moments.tsx';

interface StepsProps {
  readonly story: Story;
  readonly showAt: (atUs: Micros) => void;
}

/** So many columns can be read beside each other, on a phone too. */
const mostColumns = 3;

const Does = ({ step }: { readonly step: StoryStep }) => (
  <>
    {say(step.does)}{' '}
    {step.line !== null && <span class="note ending-line">{t('lab.line', { line: step.line })}</span>}
  </>
);

/** Pressed, the run is shown at that instant. */
const When = ({ atUs, showAt }: Pick<StoryStep, 'atUs'> & Pick<StepsProps, 'showAt'>) => (
  <th scope="row" class="number">
    <button type="button" class="ending-when" onClick={() => showAt(atUs)}>
      <span class="hidden-text">{t('moments.show')}: </span>
      {formatUs(atUs)}
    </button>
  </th>
);

interface RowProps extends Pick<StepsProps, 'showAt'> {
  readonly step: StoryStep;
  readonly whos: readonly string[];
  readonly variable: string | null;
}

const Row = ({ step, whos, variable, showAt }: RowProps) => (
  <tr class={step.isTurn ? 'ending-turn' : ''}>
    <When atUs={step.atUs} showAt={showAt} />
    {whos.map((who) => (
      <td key={who} class={who === step.who ? 'ending-own' : ''}>
        {who === step.who && <Does step={step} />}
      </td>
    ))}
    {variable !== null && (
      <td class="number">
        <b>{step.value ?? ''}</b>
      </td>
    )}
  </tr>
);

const Columns = ({ story, whos, showAt }: StepsProps & Pick<RowProps, 'whos'>) => (
  <table class="ending-steps">
    <thead>
      <tr>
        <th scope="col" class="number">
          {t('ending.when')}
        </th>
        {whos.map((who) => (
          <th key={who} scope="col">
            {who}
          </th>
        ))}
        {story.variable !== null && (
          <th scope="col" class="number mono">
            {story.variable}
          </th>
        )}
      </tr>
    </thead>
    <tbody>
      {story.steps.map((step, index) => (
        <Row key={index} {...{ step, whos, showAt }} variable={story.variable} />
      ))}
    </tbody>
  </table>
);

/** Too many for columns, or all at one instant: whom, and what each does or waits for. */
const List = ({ story }: Pick<StepsProps, 'story'>) => (
  <ul class="ending-list">
    {story.steps.map((step, index) => (
      <li key={index} class={step.isTurn ? 'ending-turn' : ''}>
        <b>{step.who}</b> <Does step={step} />
      </li>
    ))}
  </ul>
);

export const EndingSteps = (props: StepsProps) => {
  const { steps, more } = props.story;
  const whos = [...new Set(steps.map(({ who }) => who))];
  const instants = new Set(steps.map(({ atUs }) => atUs));
  const asColumns = whos.length <= mostColumns && instants.size > 1;
  return (
    <>
      {asColumns ? <Columns {...props} whos={whos} /> : <List {...props} />}
      {more > 0 && <p class="note">{t('ending.more', { count: more })}</p>}
    </>
  );
};
