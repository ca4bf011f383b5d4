import './host-parts.css';
import { Icon } from './icon';

export interface HostPiece {
  part: 'below' | 'name' | 'ending';
  text: string;
}

/**
 * A host taken apart: what anyone can put in front stands pale, the part that somebody registered and answers for is
 * strong and bracketed. `marks` replace its letters by stretches, those that differ from another name underlined.
 */
export function HostParts(props: {
  parts: readonly HostPiece[];
  tone: 'good' | 'alert' | 'due' | 'plain';
  label?: string;
  /** For screen readers, which would read the pieces one by one. */
  spoken?: string;
  /** The words under the bracket. */
  decides?: string;
  marks?: readonly { text: string; differs: boolean }[] | undefined;
}) {
  const { parts, tone, marks } = props;
  const text = (part: HostPiece['part']) => parts.find((one) => one.part === part)?.text ?? '';
  return (
    <div class={`host-parts ${tone}`}>
      {props.label && <div class="host-label">{props.label}</div>}
      {props.spoken && <span class="sr-only">{props.spoken}</span>}
      <div class="host-line">
        <Icon
          name={tone === 'good' ? 'tick' : tone === 'alert' ? 'cross' : 'globe'}
          size={18}
          heavy={tone !== 'plain'}
        />
        <bdi>
          <span class="host-below">{text('below')}</span>
          <span class="host-owner">
            <span class="letters">
              {marks ? (
                marks.map((stretch, at) =>
                  stretch.differs ? <mark key={at}>{stretch.text}</mark> : <b key={at}>{stretch.text}</b>,
                )
              ) : (
                <>
                  <b>{text('name')}</b>
                  <span class="host-ending">{text('ending')}</span>
                </>
              )}
            </span>
            {props.decides && <span class="decides">{props.decides}</span>}
          </span>
        </bdi>
      </div>
    </div>
  );
}
