import { boot } from '../boot';
import { DrillPage } from './drill-page';

void boot(DrillPage, 'drill_title');
