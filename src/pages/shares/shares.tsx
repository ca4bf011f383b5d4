import { boot } from '../boot';
import { SharesPage } from './shares-page';
import './shares.css';

void boot(SharesPage, 'shares_title');
