import { boot } from '../boot';
import { WelcomePage } from './welcome-page';
import './welcome.css';

void boot(WelcomePage, 'welcome_pageTitle');
