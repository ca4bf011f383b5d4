import { boot } from '../boot';
import { RestorePage } from './restore-page';

void boot(RestorePage, 'restore_title');
