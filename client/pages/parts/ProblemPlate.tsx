/** What the server answered instead of what was asked: one sentence, and when to try again. */
import { t } from '../../i18n/text.ts';
import type { ApiProblem } from '../../session/api.ts';

export const ProblemPlate = ({ problem }: { readonly problem: ApiProblem | null }) => (
  <div role="alert">
    {problem && (
      <p class="alarm">
        <span>
          {t(`api.${problem.code}`, problem.args)}
          {problem.retryAfterS !== undefined && ` ${t('api.retryAfter', { count: problem.retryAfterS })}`}
        </span>
      </p>
    )}
  </div>
);
