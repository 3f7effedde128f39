/** Results leave the room at any moment, also during play. */
import { useState } from 'preact/hooks';
import { t } from '../../i18n/text.ts';
import { type ApiProblem, type ExportKind, exportKinds, exportRoom } from '../../session/api.ts';
import { saveBlob } from '../parts/download.ts';
import { Icon } from '../parts/Icon.tsx';
import { ProblemPlate } from '../parts/ProblemPlate.tsx';

interface DownloadsProps {
  readonly room: string;
  readonly token: string;
}

export const Downloads = ({ room, token }: DownloadsProps) => {
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const download = async (kind: ExportKind): Promise<void> => {
    const answer = await exportRoom(room, kind, token);
    setProblem(answer.ok ? null : answer.error);
    // The token goes in a header, so the file comes by script.
    if (answer.ok) saveBlob(answer.value, `runqueue-${kind}`);
  };
  return (
    <section class="downloads panel" aria-labelledby="downloads-title">
      <h2 id="downloads-title">{t('teacher.results')}</h2>
      <div class="stack">
        {exportKinds.map((kind) => (
          <button key={kind} type="button" class="button" onClick={() => download(kind)}>
            <Icon name="download" />
            {t(`teacher.exports.${kind.replace('.', '-')}`)}
          </button>
        ))}
      </div>
      <ProblemPlate problem={problem} />
    </section>
  );
};
