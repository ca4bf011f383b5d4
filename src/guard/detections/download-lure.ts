import { download } from '../claim-words';
import { claimOf, isOtherSite, offersOfficialDownload } from '../claims';
import type { Detection, Examples } from '../detection';

/**
 * A page that offers the brand's app as if it were the official site, as search-engine lures do. An app store offers it
 * under its own name.
 */
export const downloadLure: Detection = {
  id: 'downloadLure',
  severity: 'suspect',
  examine({ name, brand, page }) {
    if (!page) return undefined;
    const offers = download.test(page.title) || page.installers > 0;
    const posing = offers && claimOf(page, brand) === 'is' && !isOtherSite(page, brand);
    return posing || offersOfficialDownload(page, brand) ? { brand: brand.name, seen: name.shown } : undefined;
  },
};

export const examples: Examples = {
  warns: [
    { host: 'stones.example', page: { title: 'tokenim钱包官网下载_im官网正版' } },
    { host: 'stones.example', page: { title: 'imtoken钱包官方下载_石材有限公司' } },
    { host: 'a.example', page: { title: 'imToken Wallet', installers: 1 } },
    { host: 'a.example', page: { title: 'Download imToken for Android' } },
  ],
  quiet: [
    { host: 'news.example', page: { title: 'imToken 发布新版本' } },
    { host: 'news.example', page: { title: 'imToken 官方提醒：谨防假冒下载网站' } },
    { host: 'stones.example', page: { title: '微信官网下载' } },
    {
      host: 'store.example',
      page: { title: 'imToken for Android - Download', siteName: 'App Store of Apps', installers: 1 },
    },
    { host: 'store.example', page: { title: 'imToken安卓版下载-软件商店官网' } },
  ],
};
