import { boot } from '../boot';
import { TotpPage } from './totp-page';

void boot(TotpPage, 'totp_title');
