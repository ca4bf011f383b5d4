import { boot } from '../boot';
import { GuidePage } from './guide-page';

void boot(GuidePage, 'guide_title');
