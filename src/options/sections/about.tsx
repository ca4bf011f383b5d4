import { t, tFor } from '../../i18n/t';
import { ownVersion } from '../../platform/version';
import { Card } from '../../ui/card';
import { permissionRows } from '../permission-rows';

const sources = ['eff', 'psl', 'unicode', 'ipfire', 'libraries'] as const;

export function About() {
  return (
    <>
      <Card>
        <dl class="facts">
          <dt>{t('options_version')}</dt>
          <dd>{ownVersion()}</dd>
          <dt>{t('options_licence')}</dt>
          <dd>{t('options_licence_text')}</dd>
          <dt>{t('options_network')}</dt>
          <dd>{t('options_network_text')}</dd>
        </dl>
        <p>{t('unofficial_line')}</p>
      </Card>
      <div id="permissions">
        <Card title={t('options_permissions')} text={t('options_permissions_text')}>
          <ul class="entries">
            {permissionRows.map(({ id, optional }) => (
              <li key={id}>
                <div class="grow">
                  <b>
                    {tFor('options_permission', id)}
                    {optional && <span class="tag">{t('options_permission_optional')}</span>}
                  </b>
                  <span class="small soft">{tFor('options_permissionWhy', id)}</span>
                </div>
              </li>
            ))}
          </ul>
        </Card>
      </div>
      <Card title={t('options_sources')} text={t('options_sources_text')}>
        <ul class="points">
          {sources.map((id) => (
            <li key={id}>{tFor('options_source', id)}</li>
          ))}
        </ul>
      </Card>
    </>
  );
}
