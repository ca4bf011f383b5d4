import { t } from '../../i18n/t';
import type { Facts } from '../../recovery/fact';
import { Choice } from '../../ui/choice';
import { useGuide } from './guide-context';
import { taskWords, yesNoUnsure } from './words';

const questions: readonly [task: string, fact: keyof Facts['triage']][] = [
  ['answerLeaked', 'leaked'],
  ['answerStillSignedIn', 'stillSignedIn'],
  ['answerUnknownSignIns', 'unknownSignIns'],
  ['answerValuables', 'valuables'],
];

/** Four quick taps. Each answer is stored as it is given, and can be changed at any time. */
export function TriageQuestions() {
  const { facts, learn } = useGuide();
  const open = questions.filter(([, fact]) => facts.triage[fact] === undefined).length;
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
          value={facts.triage[fact]}
          onChange={(value) => void learn('triage', { [fact]: value })}
        />
      ))}
      {open > 0 && <p class="soft small">{t('guide_questionsLeft', { count: open })}</p>}
    </div>
  );
}
