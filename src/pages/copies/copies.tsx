import { boot } from '../boot';
import { CopiesPage } from './copies-page';

void boot(CopiesPage, 'hub_title');
