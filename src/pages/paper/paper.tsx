import { boot } from '../boot';
import { PaperPage } from './paper-page';
import './paper.css';

void boot(PaperPage, 'paper_title');
