import { t } from '../../i18n/t';
import type { Facts } from '../../recovery/fact';
import { Button } from '../../ui/button';
import { Choice } from '../../ui/choice';
import { useGuide } from './guide-context';
import { taskWords, yesNoUnsure } from './words';

type Question = Exclude<keyof Facts['triage'], 'leakSeenAt'>;
const questions: readonly [task: string, fact: Question][] = [
  ['answerLeaked', 'leaked'],
  ['answerStillSignedIn', 'stillSignedIn'],
  ['answerUnknownSignIns', 'unknownSignIns'],
  ['answerValuables', 'valuables'],
];

/**
 * Four quick taps. Each answer is stored as it is given. Going on takes a press: with the arrow keys, the first answer
 * is chosen on the way to the second.
 */
export function TriageQuestions({ onDone }: { onDone: () => void }) {
  const { facts, learn } = useGuide();
  const given = (fact: Question) =>
    facts.triage[fact] ?? (fact === 'unknownSignIns' && facts.review.suspicious === 'yes' ? 'yes' : undefined);
  const open = questions.filter(([, fact]) => given(fact) === undefined).length;
  return (
    <div class="stack loose">
      {questions.map(([task, fact]) => (
        <Choice
          key={fact}
          side
          legend={
            <>
              <b>{taskWords(task, undefined, facts.kind)}</b>
              <span class="soft small block">{taskWords(task, 'text', facts.kind)}</span>
            </>
          }
          options={yesNoUnsure()}
          value={given(fact)}
          onChange={(value) => void learn('triage', { [fact]: value })}
        />
      ))}
      <div class="row wrap">
        <Button kind="primary" disabled={open > 0} describedBy="questions-left" onClick={onDone}>
          {t('action_continue')}
        </Button>
        <span id="questions-left" class="soft small" role="status">
          {open > 0 && t('guide_questionsLeft', { count: open })}
        </span>
      </div>
    </div>
  );
}
