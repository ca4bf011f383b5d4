import type { DavFailure } from '../../flows/webdav-copy';
import { t, tFor } from '../../i18n/t';

/** Why something at the folder did not work, in words; with the server's own number where there is one. */
export function davWords(failure: DavFailure): string {
  if (failure.at === 'vault')
    return failure.why === 'notConnected' ? t('webdav_notConnected') : tFor('vaultError', failure.why);
  const said = tFor('davError', failure.why);
  return failure.status === undefined ? said : `${said} ${t('webdav_status', { status: failure.status })}`;
}

/** Host and path, as a person would say where it is. */
export const placeOf = (url: string): string => {
  const { host, pathname } = new URL(url);
  try {
    return host + decodeURIComponent(pathname);
  } catch {
    return host + pathname; // a stray percent sign
  }
};
