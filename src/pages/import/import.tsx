import { boot } from '../boot';
import { ImportPage } from './import-page';

void boot(ImportPage, 'import_title');
