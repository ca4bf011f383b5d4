import { boot } from '../boot';
import { SyncPage } from './sync-page';

void boot(SyncPage, 'copyKind_sync');
