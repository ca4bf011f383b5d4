import type { ComponentChildren } from 'preact';
import { t } from '../../i18n/t';
import { LinkButton } from '../../ui/link-button';

/** A step's title and what it is for. */
export function Head(props: { title: ComponentChildren; lead?: ComponentChildren; back?: () => unknown }) {
  return (
    <div>
      {props.back && (
        <LinkButton icon="back" tone="calm" onClick={props.back}>
          {t('action_back')}
        </LinkButton>
      )}
      <h1>{props.title}</h1>
      {props.lead && <p class="lead">{props.lead}</p>}
    </div>
  );
}
