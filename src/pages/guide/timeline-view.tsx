import { t } from '../../i18n/t';
import type { Incident } from '../../recovery/incident';
import { brokenAt, type Entry, rootOf } from '../../recovery/timeline';
import { Notice } from '../../ui/notice';
import { Timeline } from '../../ui/timeline';
import { dayAndTime } from '../when';
import { lineWords } from './timeline-words';

/** Times that a fact carries stand in the line's own time; ids say nothing to a reader. */
const isTold = ({ what }: Entry) => !/_(savedId|retiredId|vaultAt|leakSeenAt)$/.test(what);

/** What was done and when, newest first, and whether the record is whole. */
export function TimelineView({ incident: { id, timeline } }: { incident: Incident }) {
  const broken = brokenAt(timeline, rootOf(id));
  const lines = timeline.flatMap((entry, index) =>
    isTold(entry) ? [{ entry, index, wrong: broken !== undefined && index >= broken }] : [],
  );
  return (
    <div class="stack">
      {broken === undefined ? (
        <Notice tone="good" title={t('guide_chain_whole')}>
          {t('guide_chain_whole_text')}
        </Notice>
      ) : (
        <Notice tone="alert" title={t('guide_chain_broken')}>
          {t('guide_chain_broken_text')}
        </Notice>
      )}
      <Timeline
        label={t('guide_done')}
        lines={lines.reverse().map(({ entry, index, wrong }) => ({
          id: `${index}`,
          at: entry.at,
          when: dayAndTime(entry.at),
          text: lineWords(entry),
          ...(wrong ? { tone: 'alert' as const } : {}),
        }))}
      />
    </div>
  );
}
