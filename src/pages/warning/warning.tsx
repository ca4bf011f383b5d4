import { boot } from '../boot';
import { WarningPage } from './warning-page';
import './warning.css';

void boot(WarningPage, 'warning_pageTitle');
