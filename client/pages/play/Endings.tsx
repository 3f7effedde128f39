/** How a run ended that did not simply finish, told like a moment: what happened, step by step, and where to look. */
import type { Micros } from '../../../shared/ground/terms.ts';
import { t } from '../../i18n/text.ts';
import type { Story, StoryKind } from '../../model/ending/story.ts';
import { Termed } from '../glossary/Termed.tsx';
import { Icon, type IconName } from '../parts/Icon.tsx';
import { EndingSteps } from './EndingSteps.tsx';
import { say } from './Moments.tsx';

interface EndingsProps {
  readonly stories: readonly Story[];
  readonly showAt: (atUs: Micros) => void;
}

const icons: Readonly<Record<StoryKind, IconName>> = {
  ...{ lost: 'copy', kept: 'done', failure: 'alert', deadlock: 'lock', stopped: 'timer', machine: 'cpu' },
};

const Code = ({ code, values }: Pick<Story, 'code' | 'values'>) =>
  code && (
    <p class="ending-code">
      <span class="note">{t('lab.line', { line: code.line })}</span> <code dir="ltr">{code.text}</code>
      {values.length > 0 && (
        <span class="second">
          {t('ending.there')}{' '}
          <span class="mono" dir="ltr">
            {values.map(({ name, value }) => `${name} = ${value}`).join(', ')}
          </span>
        </span>
      )}
    </p>
  );

const Ending = ({ story, showAt }: { readonly story: Story } & Pick<EndingsProps, 'showAt'>) => (
  <li class="panel moment ending">
    <h3>
      <Icon name={icons[story.kind]} />
      <span>{say(story.title)}</span>
    </h3>
    <div class="ending-told">
      {story.told.map((told) => (
        <p key={say(told)}>{say(told)}</p>
      ))}
    </div>
    <Code code={story.code} values={story.values} />
    {story.steps.length > 0 && <EndingSteps story={story} showAt={showAt} />}
    {story.rule && (
      <p class="second moment-rule">
        <Termed text={say(story.rule)} />
      </p>
    )}
    <div class="moment-ways">
      <button type="button" class="button" onClick={() => showAt(story.showUs)}>
        <Icon name="eye" />
        {t('moments.show')}
      </button>
    </div>
  </li>
);

export const Endings = ({ stories, showAt }: EndingsProps) =>
  stories.length === 0 ? null : (
    <section class="moments" aria-labelledby="endings-title">
      <h2 id="endings-title" class="sign-text">
        {t('ending.heading')}
      </h2>
      <ol class="moment-list">
        {stories.map((story) => (
          <Ending key={`${story.kind} ${story.showUs} ${say(story.title)}`} story={story} showAt={showAt} />
        ))}
      </ol>
    </section>
  );
