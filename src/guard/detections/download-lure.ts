import { claimOf } from '../claims';
import type { Detection, Examples } from '../detection';

const official = /官网|官網|官方|正版|official/i;
const download = /下载|下載|安装|安裝|download|apk\b/i;

/** A page that offers the brand's app as if from the official site, as search-engine lures do. */
export const downloadLure: Detection = {
  id: 'downloadLure',
  severity: 'suspect',
  examine: ({ name, brand, page }) =>
    page && claimOf(page, brand) && official.test(page.title) && download.test(page.title)
      ? { brand: brand.name, seen: name.shown }
      : undefined,
};

export const examples: Examples = {
  warns: [{ host: 'stones.example', page: { title: 'tokenim钱包官网下载_im官网正版' } }],
  quiet: [
    { host: 'news.example', page: { title: 'imToken 发布新版本' } },
    { host: 'stones.example', page: { title: '微信官网下载' } },
  ],
};
