import { boot } from '../pages/boot';
import { App } from './app';
import './popup.css';

void boot(App, 'appName');
