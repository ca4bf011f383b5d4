import { boot } from '../boot';
import { SheetPage } from './sheet-page';
import './sheet.css';

void boot(SheetPage, 'sheet_title');
