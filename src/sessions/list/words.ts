import type { RowKind } from '../event';

/** Headings under which a list of sign-ins stands: zh-Hans, zh-Hant, en. */
export const listHeading = new RegExp(
  [
    '(?:登录|登入|登錄|登陆)(?:[过過中]的|[过過].{0,12}?的|中)?(?:历史|歷史|记录|記錄|紀錄|日志|日誌|活动|活動|提醒|保护|保護|设备|設備|裝置|地点|地點|时间|時間|ip|管理|情况|情況|明细|明細|详情|信息|足迹|足跡|状态|狀態|查询|查詢)',
    '(?:最近|近期|上次|历次|歷次)(?:的)?(?:登录|登入|登錄|登陆|安全性?活动|安全性?活動|活动|活動)',
    '(?:安全性?|访问|存取|操作)(?:日志|日誌|活动|活動|动态|動態|记录|紀錄)|(?:账户|账号|帳戶|帳號)(?:安全性?)?(?:活动|活動|动态|動態)',
    '(?:设备|裝置|設備|会话|工作階段)(?:与会话)?管理|(?:已登录|已登入|在线|線上|活跃|活躍|我的|已连接|受信任|信任|授权)(?:的)?(?:设备|裝置|設備|会话|工作階段)',
    '(?:当前|目前|活跃|活躍|所有|其他)(?:使用中|活跃|活躍|登录|登入)?(?:的)?(?:会话|工作階段)|異地登入|异地登录',
    String.raw`(?:sign|log)(?:ged)?[- ]?(?:ins?|ons?|on)[- ](?:history|logs?|audit|trail|reports?|records?|activit\w+|attempts?|events?|sessions?|devices?|list|info\w*)|manage your log[- ]?ins|(?:recent|last|latest|previous|past|successful|failed) (?:account )?(?:sign|log)[- ]?(?:ins?|ons?)\b|(?:my|your|all|new|unusual|suspicious) (?:sign|log)[- ]?(?:ins|ons)\b`,
    '(?:recent|account|login|sign-in|security|session) (?:security )?(?:activity|access)|security (?:log|events?|history)s?|access (?:history|log)s?|audit log',
    String.raw`^(?:your |my |all )?sessions?\b|(?:active|current|open|your|my|web|mobile|other|browser|existing|connected|compare your) sessions?|sessions? (?:management|log|history|list|activity|on\b)|devices (?:&|and) sessions|sessions (?:&|and) devices`,
    '(?:your|my|active|connected|trusted|authori[sz]ed|logged[- ]in|signed[- ]in|recogni[sz]ed|known|registered|linked|current|other) (?:devices|browsers)|device (?:management|activity|history|list|manager)|recently (?:used|active|seen|connected) (?:devices|browsers)|web browsers|where (?:you|your account)(?:.re| are| is) (?:signed|logged) in',
  ].join('|'),
  'i',
);

/** Sessions are trained, planned and played too. */
export const weakHeading = /^(?:your |my |all )?sessions$/i;

/** A heading that says devices and no more: what stands below must speak of signing in. */
export const deviceHeading = /^(?:devices?|browsers?|设备|裝置|設備|账号设备|浏览器)$/i;
export const signInWords =
  /(?:signed|logged|signing|logging) (?:in|on)\b|sign[- ]?ins?\b|log[- ]?ins?\b|\b(?:sign|log) out of\b|登录|登入|登錄|登陆|\bsessions?\b|会话|工作階段/i;

/** Headings of lists of other things, though devices, addresses and times stand in them. */
export const otherHeading =
  /\b(?:orders?|purchases?|carts?|checkout|apis?|api keys?|access tokens?|passkeys?|security keys?|ssh|gpg|apps?|applications?|third[- ]party|integrations?|contacts?|people|payments?|transactions?|withdrawals?|deposits?|transfers?|trades?|invoices?|billing|subscriptions?|news|blog|articles?|help|faq|how to|forum|topics?|threads?|questions?|changelog|releases?|downloads?|visitors?|visits|analytics|firewall|connections|servers?|products?|shop|store|sale|notifications?|messages?|comments?|reviews?|backup codes?|files?|shared|webhooks?|jobs?|deployments?|commits?|issues?|domains?)\b|订单|訂單|购物|購物|商品|密钥管理|通行密钥|通行密鑰|安全密钥|授权应用|应用|應用程式|联系人|聯絡人|付款|支付|交易|提现|提現|提幣|提币|充值|儲值|转账|轉帳|账单|帳單|发票|發票|订阅|訂閱|新闻|新聞|资讯|資訊|帮助|說明中心|常见问题|常見問題|如何|怎么|怎麼|教程|教學|论坛|論壇|更新日志|下载|下載|访客|訪客|防火墙|防火牆|服务器|伺服器|回收|二手|通知|消息|評論|评论|文件|分享|收货|收貨/i;

export const thisDevice =
  /^(?:这是|這是|this is )?[(（[【*]?(?:你的|您的|your |the )?(?:当前设备|目前设备|目前裝置|當前裝置|當前設備|目前設備|本机|本機|本机登录|此设备|此設備|此裝置|这台设备|這部裝置|這個裝置|这个设备|本设备|本裝置|本设备登录|当前会话|(?:目前|当前|當前)(?:使用中|活跃|活躍)?的?(?:工作階段|会话)|当前登录|本次登录|本次登入|目前登入|当前浏览器|此瀏覽器|这个浏览器|当前|目前|當前|(?:this|current)(?: active)? (?:device|browser|session|computer|login|sign-in)|(?:the )?(?:device|browser|session) (?:that )?you.?(?:.re| are) (?:currently )?using(?: (?:right )?now)?|(?:你|您)?(?:目前|当前|當前)?正在使用(?:的(?:设备|裝置|設備|浏览器|会话))?|current)[)）\]】.。]?$/i;

export const failureWords =
  /失败|失敗|密码错误|密碼錯誤|验证失败|驗證失敗|错误|錯誤|拦截|攔截|拒绝|拒絕|已阻止|未成功|不成功|未通过|未通過|[✗✘❌]|failed|failure|unsuccessful|incorrect|wrong|invalid|blocked|denied|rejected|refused|prevented/i;
export const successWords =
  /成功|正常|已登录|已登入|通过|通過|\bsuccess(?:ful(?:ly)?)?\b|succeeded|\bok\b|signed in|logged in|allowed|approved|[✓✔✅]|\.login\b/i;

/** What a row is about, where the list holds more than sign-ins. */
export const rowKinds: readonly (readonly [RowKind, RegExp])[] = [
  [
    'recovery-change',
    /(?:修改|更改|变更|變更|更新|更换|更換|重设|重設)(?:了)?(?:找回|恢复|復原|备用|備用|密保|安全问题|安全問題|邮箱|郵箱|電子郵件|手机|手機)|recovery (?:e-?mail|phone|data|options?|information|address)? ?(?:was )?(?:changed|updated)|(?:changed|updated) (?:your )?(?:recovery|security question)/i,
  ],
  [
    'password-change',
    /(?:修改|更改|变更|變更|重置|重设|重設)(?:了)?(?:登录|登入)?(?:密码|密碼)|(?:密码|密碼)(?:已)?(?:修改|更改|变更|變更|重置|重設)|password (?:was )?(?:changed|reset|updated)|(?:changed|reset|updated) (?:your )?password/i,
  ],
  ['key-export', /导出|導出|匯出|\bexport(?:ed)?\b/i],
];

/** What a column or a label holds. `other` keeps its cells from being guessed at. */
export type Column = 'time' | 'active' | 'device' | 'place' | 'ip' | 'status' | 'kind' | 'mark' | 'other';
const columns: readonly (readonly [Column, RegExp])[] = [
  ['mark', /^(?:is )?(?:current|this (?:device|browser|session))\??$|^(?:当前|目前|當前|本机|本機)$/i],
  [
    'active',
    /(?:last|latest|(?:most )?recent)(?:ly)? (?:active|activity|seen|used?|access|refresh)|最后(?:活动|活跃|使用|在线|访问)|最近(?:活动|活跃|使用|在线)|上次(?:活动|活動|活跃|使用|在线|上線)|最後(?:活動|使用|上線)|最近(?:活動|使用|上線)/i,
  ],
  [
    'ip',
    /\bips?\b|remote (?:host|addr\w*)|source addr\w*|ip ?(?:地址|位址|address)|(?:登录|登入) ?ip|^(?:address|地址|位址)$/i,
  ],
  [
    'place',
    /location|place|city|country|region|\bwhere\b|\bfrom\b|^near$|geo|归属|登[录錄入]地(?!址)|来源地|地点|地點|位置|所在地|归属地|歸屬地|地区|地區|城市|国家|國家/i,
  ],
  [
    'device',
    /device|browser|client|platform|agent|system|\bos\b|\bua\b|application|\bapps?\b|\bsource\b|设备|裝置|設備|浏览器|瀏覽器|客户端|用戶端|终端|系统|系統|平台/i,
  ],
  [
    'status',
    /status|result|outcome|\bstate\b|success|\bok\b|是否成功|状态|狀態|结果|結果|^(?:备注|備註|remarks?|notes?)$/i,
  ],
  ['kind', /\b(?:event|activity|action|type)\b|事件|操作|类型|類型|活动|活動|行为|動作|方式/i],
  [
    'time',
    /\btime|\bdate|timestamp|when|logged|\bat$|signed in|logged in|sign[- ]?in|log[- ]?in|created|started|时间|時間|日期|登录于|登入於|(?:最近|上次)(?:登录|登入)/i,
  ],
];
const expiry =
  /expir|过期|過期|到期|有效期|until|created account|account created|注册|註冊|first seen|added|request|protocol|alias|duration|\bid\b|编号|編號|時長|时长/i;

const way = /^(?:登录|登入|登錄|登陆|(?:log|sign)[- ]?(?:in|on)) ?(?:类型|類型|方式|type|method)$/i;

export function columnOf(heading: string): Column {
  const text = heading.normalize('NFKC').trim();
  if (!text || text.length > 60 || expiry.test(text)) return 'other';
  // How one signed in is no event: where it tells anything, it is the device.
  if (way.test(text)) return 'device';
  return columns.find(([, words]) => words.test(text))?.[0] ?? 'other';
}

/** A heading that is known to be of nothing that a sign-in tells. */
export const isForeignColumn = (heading: string): boolean => expiry.test(heading.normalize('NFKC'));

/** The event that a row of a log tells of is a sign-in, tried or done; a sign-out is none. */
export const signInEvent =
  /(?:log|sign)(?:g?ed|s|g?ing)?[-_ .]?(?:in|on)\b|log[-_ ]?ins?\b|\bauth|session (?:start|creat)|登录|登入|登錄|登陆|two[- ]factor|2fa|验证码/i;
export const signOutEvent =
  /(?:log|sign)(?:g?ed|s|g?ing)?[-_ ]?(?:out|off)\b|退出(?:登录|登入|登錄)?|登出|注销|註銷|下线/i;

/** A row that says of itself that it is a sign-in. */
export const saysSignIn =
  /\b(?:signed|logged) in(?: (?:on|at))?:? ?\d|(?:登录|登入)(?:于|於|时间|時間)[:：]? ?\d|(?:signed|logged) in (?:from|with|on|via) |登[录入]成功/i;

/** Amounts of money do not stand in lists of sign-ins. */
export const moneyWords = /[¥￥$€£] ?\d|\d ?(?:元|USDT|USD|BTC|ETH|EUR|CNY|TWD)\b/;

/** How many rows there are in all. */
export const totalWords =
  /(?:共|总计|總計|总共|總共)(?:有)? ?(\d+) ?[条條笔筆项項个個]|\b(\d+) (?:entries|records|rows|results|sessions) in total\b/i;

/** A tick in a column that asks. */
export const yesWords = /^(?:✓|✔|✅|√|●|yes|true|current|是|当前|目前|本机|本機)$/i;

/** The page has more rows than it shows. */
export const countWords =
  /(?:\b\d+ ?[-–] ?(\d+) (?:of|\/) (\d+)\b)|(?:showing|显示|顯示) (?:the )?(?:first |last )?(\d+) (?:of|\/) (\d+)|^(?:page |第 ?)?(\d+) ?(?:\/|of|页?，?共) ?(\d+)(?: ?[页頁])?$/i;
export const moreWords =
  /^(?:下一页|下一頁|加载更多|載入更多|查看更多|显示更多|顯示更多|更多|更早的?记录|更早|next|next page|(?:load|show|see|view) (?:more|all|older)(?: \w+)?|older|»|›|>)\s*[→›»>]?$/i;
