/** What a text says of the device; `null` where it names none. Families, never versions. */
export interface DeviceWords {
  browser: string | null;
  os: string | null;
}

type Table = readonly (readonly [string, RegExp])[];

/** First match wins: the most particular word first, because `Edg/`, `OPR/` and the like also say Chrome and Safari. */
const browsers: Table = [
  ['Edge', /\b(?:Edge|Edg|EdgA|EdgiOS)\b|微软浏览器/i],
  ['Opera', /\bOpera\b|\bOPR\/|欧朋|歐朋/i],
  ['Samsung Internet', /Samsung ?(?:Internet|Browser)|三星浏览器|三星瀏覽器/i],
  ['UC', /\bUC ?(?:Browser|浏览器|瀏覽器)|UCBrowser/i],
  ['QQ', /QQ ?(?:Browser|浏览器|瀏覽器)/i],
  ['WeChat', /MicroMessenger|WeChat|微信/i],
  ['360', /\b360(?:SE|EE|Browser)\b|360 ?(?:安全|极速|極速)?(?:浏览器|瀏覽器)/i],
  ['Sogou', /Sogou|MetaSr|搜狗/i],
  ['Baidu', /Baidu|bdbrowser|百度/i],
  ['Huawei', /HuaweiBrowser|华为浏览器|華為瀏覽器/i],
  ['Xiaomi', /MiuiBrowser|小米浏览器|小米瀏覽器/i],
  ['Vivaldi', /\bVivaldi\b/i],
  ['Brave', /\bBrave\b/i],
  ['Yandex', /YaBrowser|Yandex/i],
  ['Tor', /\bTor Browser\b|洋葱浏览器/i],
  ['Firefox', /Firefox|\bFxiOS\b|火狐/i],
  ['TokenIM', /TokenIM ?(?:App|应用|客户端|應用|用戶端)|imToken/i],
  ['Chrome', /Chrom(?:e|ium)\b|\bCriOS\b|谷歌(?:浏览器|瀏覽器)?/i],
  ['Safari', /\bSafari\b|苹果浏览器|蘋果瀏覽器/i],
  ['Internet Explorer', /Internet Explorer|\bMSIE\b|Trident\/|IE ?浏览器/i],
];

/** HarmonyOS says Android, iPads say Mac, Android says Linux: again the most particular word first. */
const systems: Table = [
  ['HarmonyOS', /Harmony ?OS|OpenHarmony|鸿蒙|鴻蒙/i],
  ['iOS', /\biOS\b|iPad ?OS|iPhone|iPad|iPod|苹果手机|蘋果手機/i],
  [
    'Android',
    /Android|安卓|\bPixel \d|Galaxy [SAZ]\d|\bSM-[A-Z]\d|\bRedmi\b|\bOPPO\b|\bvivo\b|OnePlus|\b(?:realme|iQOO|Meizu|Xperia|Nothing Phone|Moto ?[GE]\d*)\b|\bXiaomi\b|红米|紅米|一加|魅族|小米 ?(?:手机|手機|平板|\d)|(?:HUAWEI|HONOR|华为|華為|荣耀|榮耀) ?(?:手机|手機|平板|Mate|Pura|nova|P\d|Magic|X\d|\d)(?!Book)/i,
  ],
  ['Windows', /\bWindows\b|\bWin(?:10|11|7|8|32|64| NT)\b|视窗|視窗/i],
  ['ChromeOS', /\bCrOS\b|Chrome ?OS|Chromebook/i],
  ['macOS', /\bmac ?OS\b|Mac OS X|\bOS X\b|Macintosh|MacBook|\biMac\b|\bMac\b|苹果电脑|蘋果電腦/i],
  ['Linux', /\bLinux\b|Ubuntu|Fedora|Debian|\bX11\b/i],
];

/**
 * Browser and system that a text names, in words ("Chrome on Windows", 安卓 谷歌浏览器) or as a user-agent string.
 *
 * @example readDevice('Windows 上的 Edge') // {browser: 'Edge', os: 'Windows'}
 */
export function readDevice(text: string): DeviceWords {
  // ChromeOS names a system, not the browser.
  const words = text.slice(0, 500).normalize('NFKC');
  const find = (table: Table, within: string) => table.find(([, pattern]) => pattern.test(within))?.[0] ?? null;
  const os = find(systems, words);
  return { browser: find(browsers, words.replaceAll(/Chrome ?OS|Chromebook/gi, ' ')), os };
}

export const namesDevice = ({ browser, os }: DeviceWords): boolean => browser !== null || os !== null;
