import { pageStands } from './content/page-stands';

pageStands();
