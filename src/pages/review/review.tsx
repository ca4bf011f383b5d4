import { boot } from '../boot';
import { ReviewPage } from './review-page';

void boot(ReviewPage, 'sessions_title');
