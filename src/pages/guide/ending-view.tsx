import { t, tFor } from '../../i18n/t';
import { ending } from '../../recovery/ending';
import type { Facts } from '../../recovery/fact';
import type { PlannedStep } from '../../recovery/plan';
import { Card } from '../../ui/card';
import { Confirm } from '../../ui/confirm';
import { Shield } from '../../ui/shield';
import { Duties } from './duties';
import { taskWords } from './words';

/** Everything that applies is done: how it ended, what is left to do some day, and the way out. */
export function EndingView(props: {
  facts: Facts;
  planned: readonly PlannedStep[];
  duties: boolean;
  onClose: () => unknown;
}) {
  const { facts, planned, duties, onClose } = props;
  const end = ending(facts);
  const left = planned.flatMap(({ tasks }) => tasks.filter((task) => task.optional && !task.done));
  return (
    <div class="stack">
      <Card roomy>
        <div class="ending">
          <Shield state={end === 'nothingLeft' ? 'due' : 'calm'} size={84} />
          <h2>{tFor('guide_end', end)}</h2>
          <p>{tFor('guide_end', `${end}_text`)}</p>
        </div>
        <ul class="dots">
          {left.map((task) => (
            <li key={task.id}>{t('guide_end_stillOpen', { task: taskWords(task.id, undefined, facts.kind) })}</li>
          ))}
          {['one', 'two'].map((part) => (
            <li key={part}>{tFor('guide_end', `${end}_${part}`)}</li>
          ))}
        </ul>
        <Confirm
          ask={t('guide_close')}
          question={t('guide_close_question')}
          confirm={t('guide_close_confirm')}
          cancel={t('action_back')}
          onConfirm={onClose}
        />
      </Card>
      {duties && <Duties />}
    </div>
  );
}
