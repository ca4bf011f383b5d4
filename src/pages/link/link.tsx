import { boot } from '../boot';
import { LinkPage } from './link-page';

void boot(LinkPage, 'link_title');
