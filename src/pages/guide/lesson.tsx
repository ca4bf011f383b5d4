import './guide.css';
import { tFor } from '../../i18n/t';
import { Icon } from '../../ui/icon';

/** A short lesson, folded away: `guide_lesson_<id>` and `guide_lesson_<id>_text`. */
export function Lesson({ id }: { id: 'key' | 'fakes' | 'links' | 'twoPlaces' | 'secondFactor' | 'paper' }) {
  return (
    <details class="lesson">
      <summary>
        <Icon name="info" size={18} />
        <span>{tFor('guide_lesson', id)}</span>
      </summary>
      <p>{tFor('guide_lesson', `${id}_text`)}</p>
    </details>
  );
}
