import { boot } from '../boot';
import { LeakPage } from './leak-page';
import './leak.css';

void boot(LeakPage, 'leak_pageTitle');
