import { boot } from '../boot';
import { FilesPage } from './files-page';

void boot(FilesPage, 'files_title');
