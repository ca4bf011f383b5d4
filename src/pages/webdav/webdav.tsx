import { boot } from '../boot';
import { WebdavPage } from './webdav-page';

void boot(WebdavPage, 'copyKind_webdav');
