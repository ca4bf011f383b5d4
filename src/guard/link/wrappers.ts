import { fromBase64 } from './from-base64';
import { proofpoint } from './proofpoint';

/**
 * A service whose links lead on to an address that they carry. Only exact hosts, or all below one (`*.x.com`), may stand
 * here: a wrapper's own name is left out of the judgement, so a stranger must not be able to pose as one.
 */
export interface Wrapper {
  /** As its users know it. */
  name: string;
  hosts: readonly string[];
  path?: RegExp;
  /** Parameters that may hold the address, the likeliest first. */
  params?: readonly string[];
  /** Where it is packed some other way. */
  take?: (url: URL) => string | undefined;
}

const googles = [
  'com',
  'com.hk',
  'com.tw',
  'com.sg',
  'com.my',
  'co.jp',
  'co.kr',
  'co.th',
  'co.id',
  'co.uk',
  'de',
  'fr',
];
/** Everything after the first `?`, which some services do not name. */
const wholeQuery = ({ search }: URL): string => search.slice(1);
const tail =
  (pattern: RegExp) =>
  (url: URL): string | undefined =>
    pattern.exec(url.pathname + url.search)?.[1];
const base64Param =
  (name: string, skip = 0) =>
  ({ searchParams }: URL): string | undefined =>
    fromBase64(searchParams.get(name)?.slice(skip));

/** `token-im.translate.goog` shows token.im; a hyphen of the name itself is doubled. */
const unTranslated = ({ hostname, pathname }: URL): string =>
  `https://${hostname
    .slice(0, -'.translate.goog'.length)
    .replaceAll('--', '\0')
    .replaceAll('-', '.')
    .replaceAll('\0', '-')}${pathname}`;

export const wrappers: readonly Wrapper[] = [
  {
    name: 'Google',
    hosts: googles.flatMap((end) => [`www.google.${end}`, `google.${end}`]),
    path: /^\/url$/,
    params: ['q', 'url'],
  },
  { name: 'Google AMP', hosts: ['www.google.com', 'google.com'], path: /^\/amp\//, take: tail(/^\/amp\/(?:s\/)?(.+)/) },
  { name: 'Google AMP', hosts: ['*.cdn.ampproject.org'], take: tail(/^\/[a-z]\/(?:s\/)?(.+)/) },
  { name: 'Google Translate', hosts: ['translate.google.com'], params: ['u'] },
  { name: 'Google Translate', hosts: ['*.translate.goog'], take: unTranslated },
  { name: 'YouTube', hosts: ['www.youtube.com', 'youtube.com', 'm.youtube.com'], path: /^\/redirect$/, params: ['q'] },
  { name: 'DuckDuckGo', hosts: ['duckduckgo.com'], path: /^\/l\/?$/, params: ['uddg'] },
  { name: 'Bing', hosts: ['www.bing.com', 'bing.com', 'cn.bing.com'], path: /^\/ck\/a$/, take: base64Param('u', 2) },
  { name: 'Yahoo', hosts: ['r.search.yahoo.com'], take: tail(/\/RU=([^/]+)/) },
  { name: 'Yandex', hosts: ['yandex.ru', 'yandex.com'], path: /^\/redir/, params: ['url'] },
  {
    name: 'Facebook',
    hosts: ['l.facebook.com', 'lm.facebook.com', 'www.facebook.com', 'm.facebook.com'],
    path: /^\/l\.php$/,
    params: ['u'],
  },
  { name: 'Instagram', hosts: ['l.instagram.com'], params: ['u'] },
  { name: 'Messenger', hosts: ['l.messenger.com'], params: ['u'] },
  { name: 'WhatsApp', hosts: ['l.wl.co'], params: ['u'] },
  { name: 'LinkedIn', hosts: ['www.linkedin.com', 'linkedin.com'], path: /^\/(?:redir|safety)\//, params: ['url'] },
  { name: 'Reddit', hosts: ['out.reddit.com', 'click.redditmail.com'], params: ['url'] },
  { name: 'Telegram', hosts: ['t.me'], path: /^\/iv$/, params: ['url'] },
  { name: 'VK', hosts: ['vk.com', 'away.vk.com'], path: /^\/away/, params: ['to'] },
  { name: 'Slack', hosts: ['slack-redir.net'], params: ['url'] },
  { name: 'Steam', hosts: ['steamcommunity.com'], path: /^\/linkfilter/, params: ['url', 'u'] },
  { name: 'Medium', hosts: ['medium.com'], path: /^\/r\//, params: ['url'] },
  { name: 'href.li', hosts: ['href.li', 'anonym.to', 'anon.to'], take: wholeQuery },
  { name: 'Internet Archive', hosts: ['web.archive.org'], path: /^\/web\//, take: tail(/^\/web\/\w+\/(.+)/) },

  { name: 'Outlook Safe Links', hosts: ['*.safelinks.protection.outlook.com'], params: ['url'] },
  { name: 'Teams Safe Links', hosts: ['statics.teams.cdn.office.net'], path: /safelinks/, params: ['url'] },
  { name: 'Proofpoint', hosts: ['urldefense.com', 'urldefense.proofpoint.com', 'urldefense.us'], take: proofpoint },
  { name: 'Barracuda', hosts: ['linkprotect.cudasvc.com'], params: ['a'] },
  { name: 'Symantec', hosts: ['clicktime.symantec.com'], params: ['u'] },
  { name: 'Sophos', hosts: ['*.protection.sophos.com'], take: base64Param('u') },
  { name: 'Cisco', hosts: ['secure-web.cisco.com'], take: tail(/\/(https?(?:%3A|:).+)$/i) },
  { name: 'Trend Micro', hosts: ['*.trendmicro.com'], path: /\/wis\/clicktime/, params: ['url'] },
  { name: 'Avanan', hosts: ['url.avanan.click'], take: tail(/___(https?:.+?)(?:___|$)/i) },
  { name: 'Amazon SES', hosts: ['*.awstrack.me'], take: tail(/^\/L0\/(.+?)(?:\/\d+\/|$)/) },

  { name: 'QQ', hosts: ['c.pc.qq.com'], params: ['pfurl', 'url'] },
  { name: 'QQ 邮箱', hosts: ['mail.qq.com', 'en.mail.qq.com', 'wx.mail.qq.com'], params: ['gourl', 'url'] },
  { name: '腾讯文档', hosts: ['docs.qq.com'], path: /^\/scenario\/link/, params: ['url'] },
  { name: '微信', hosts: ['weixin110.qq.com', 'developers.weixin.qq.com'], params: ['url', 'href'] },
  { name: '知乎', hosts: ['link.zhihu.com'], params: ['target'] },
  { name: '微博', hosts: ['weibo.cn', 'm.weibo.cn', 'weibo.com'], path: /^\/sinaurl/, params: ['u', 'toasturl'] },
  { name: '豆瓣', hosts: ['www.douban.com', 'douban.com', 'm.douban.com'], path: /^\/link2/, params: ['url'] },
  { name: '掘金', hosts: ['link.juejin.cn', 'link.juejin.im'], params: ['target'] },
  { name: 'CSDN', hosts: ['link.csdn.net'], params: ['target'] },
  { name: '简书', hosts: ['www.jianshu.com'], path: /^\/go-wild/, params: ['url'] },
  { name: '简书', hosts: ['links.jianshu.com'], path: /^\/go/, params: ['to'] },
  { name: 'Gitee', hosts: ['gitee.com'], path: /^\/link/, params: ['target'] },
  { name: 'LeetCode', hosts: ['leetcode.cn'], path: /^\/link/, params: ['target'] },
  { name: '开源中国', hosts: ['www.oschina.net'], path: /^\/action\/GoToLink/i, params: ['url'] },
  { name: '语雀', hosts: ['www.yuque.com'], path: /^\/r\/goto/, params: ['url'] },
  { name: '少数派', hosts: ['sspai.com'], path: /^\/link/, params: ['target'] },
  { name: 'InfoQ', hosts: ['xie.infoq.cn'], path: /^\/link/, params: ['target'] },
  { name: '爱发电', hosts: ['afdian.net', 'afdian.com'], path: /^\/link/, params: ['target'] },
  { name: '百度贴吧', hosts: ['tieba.baidu.com'], path: /checkurl/, params: ['url'] },
  { name: '哔哩哔哩', hosts: ['game.bilibili.com'], path: /^\/linkfilter/, params: ['url'] },
  { name: '头条', hosts: ['www.toutiao.com', 'so.toutiao.com'], path: /\/jump/, params: ['url'] },
  { name: '腾讯云', hosts: ['cloud.tencent.com'], path: /^\/developer\/tools\/blog-entry/, params: ['target'] },
  { name: '阿里云', hosts: ['developer.aliyun.com'], path: /^\/redirect/, params: ['target'] },
  { name: '51CTO', hosts: ['blog.51cto.com'], path: /^\/transfer/, take: wholeQuery },
  { name: '酷安', hosts: ['www.coolapk.com'], path: /^\/link/, params: ['url'] },
  { name: '企查查', hosts: ['www.qcc.com'], path: /transfer-link/, params: ['link'] },
  { name: '天眼查', hosts: ['www.tianyancha.com'], path: /^\/security/, params: ['target'] },
  { name: '站长之家', hosts: ['www.chinaz.com'], path: /^\/go\./, params: ['url'] },
  { name: 'pixiv', hosts: ['www.pixiv.net'], path: /^\/jump\.php/, params: ['url'], take: wholeQuery },
  { name: '巴哈姆特', hosts: ['ref.gamer.com.tw'], path: /^\/redir\.php/, params: ['url'] },
];
