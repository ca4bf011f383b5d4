import { t } from '../../i18n/t';
import { dayAndTime } from '../when';

interface State {
  madeAt: number;
  counter: number;
}

/** Two states of the vault, so that nobody takes the older copy for the newest. */
export const stateWords = (here: State, newest: State): string =>
  t('drill_newest_text', {
    at: dayAndTime(here.madeAt),
    counter: here.counter,
    newestAt: dayAndTime(newest.madeAt),
    newest: newest.counter,
  });
