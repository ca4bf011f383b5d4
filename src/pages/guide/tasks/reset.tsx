import { t, tFor } from '../../../i18n/t';
import { Button } from '../../../ui/button';
import { Choice } from '../../../ui/choice';
import { Icon } from '../../../ui/icon';
import { LinkButton } from '../../../ui/link-button';
import { Skeleton } from '../../../ui/skeleton';
import { text, useKept } from '../../place';
import { ago, dayAndTime } from '../../when';
import { useGuide } from '../guide-context';
import { Lesson } from '../lesson';
import { LinkCheck } from '../link-check';
import { OfficialLink } from '../official-link';
import { camel, methodName, taskWords } from '../words';
import { DoneButton, Row } from './act';

/** Choosing and going on are two acts: with the arrow keys, methods are chosen on the way. */
export function ChooseMethod() {
  const { facts, service, learn } = useGuide();
  const [chosen, setChosen] = useKept('guideMethod', text);
  if (!service) return <Skeleton label={t('status_wait')} />;
  const method = chosen || facts.reset.method;
  return (
    <div class="stack tight full">
      <Choice
        quietLegend
        legend={taskWords('chooseMethod')}
        options={service.recoveryMethods.map((value) => ({ value: value as string, title: methodName(value) }))}
        value={method}
        onChange={setChosen}
      />
      {method && <Needs method={method} />}
      <p class="small soft">{t('guide_method_note', { name: service.name })}</p>
      <Row>
        <Button kind="primary" disabled={!method} onClick={() => method && learn('reset', { method })}>
          {t('task_chooseMethod_do')}
        </Button>
      </Row>
    </div>
  );
}

/** What will be asked, to have at hand before the page is open. */
export const Needs = ({ method }: { method: string }) => (
  <div class="needs">
    <b class="small">{t('guide_needs')}</b>
    <ul class="dots small">
      {method !== 'email' && <li>{t('guide_needs_email')}</li>}
      <li>{tFor('guide_needs', camel(method))}</li>
    </ul>
    <p class="small row top">
      <Icon name="alert" size={15} />
      <span class="grow">{t('guide_needs_never')}</span>
    </p>
  </div>
);

export function OpenReset() {
  const { facts, learn } = useGuide();
  return (
    <div class="stack tight full">
      {facts.reset.method && <Needs method={facts.reset.method} />}
      <OfficialLink
        primary
        page="reset"
        label={t('task_openReset_do')}
        onOpened={() => learn('reset', { openedAt: Date.now() })}
      />
      <Lesson id="fakes" />
    </div>
  );
}

export const SendRequest = () => (
  <div class="stack tight full">
    <Row>
      <DoneButton task="sendRequest" group="reset" fact="requestedAt" />
    </Row>
    <OfficialLink page="reset" label={t('guide_openAgain')} />
  </div>
);

const dayMs = 86_400_000;

export function FinishReset() {
  const { facts, learn } = useGuide();
  const { requestedAt, remindAt } = facts.reset;
  const remind = (days: number) => () => learn('reset', { remindAt: Date.now() + days * dayMs });
  return (
    <div class="stack full">
      {requestedAt !== undefined && (
        <p class="small soft">{t('guide_waiting', { ago: ago(requestedAt), at: dayAndTime(requestedAt) })}</p>
      )}
      <LinkCheck />
      <Row>
        <DoneButton task="finishReset" group="reset" fact="doneAt" />
      </Row>
      <div class="stack tight">
        {remindAt === undefined ? (
          <>
            <b class="small">{t('guide_remind')}</b>
            <Row>
              <Button small icon="due" onClick={remind(1)}>
                {t('guide_remind_tomorrow')}
              </Button>
              <Button small icon="due" onClick={remind(3)}>
                {t('guide_remind_threeDays')}
              </Button>
            </Row>
          </>
        ) : (
          <p class="small">
            {t('guide_remind_set', { at: dayAndTime(remindAt) })}{' '}
            <LinkButton onClick={() => learn('reset', { remindAt: null })}>{t('guide_remind_off')}</LinkButton>
          </p>
        )}
      </div>
      <Lesson id="links" />
    </div>
  );
}
