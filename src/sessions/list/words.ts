import type { RowKind } from '../event';

/** Headings under which a list of sign-ins stands: zh-Hans, zh-Hant, en. */
export const listHeading =
  /(?:登录|登入|登錄|登陆)(?:历史|歷史|记录|記錄|紀錄|日志|日誌|活动|活動|设备|設備|裝置|地点|地點|时间|時間|ip|管理)|最近(?:登录|登入|的?活动|的?活動)|(?:安全|访问|存取)(?:日志|日誌|活动|活動|记录|紀錄)|账户活动|帳戶活動|(?:设备|裝置|設備|会话|工作階段)管理|(?:已登录|已登入|在线|線上|活跃|我的)(?:的)?(?:设备|裝置|会话|工作階段)|当前会话|活跃会话|異地登入|异地登录|sign[- ]?in(?:s|g)?\b|log[- ]?ins?\b|logged in|recent (?:activity|access)|account activity|security (?:activity|log|events?)|sessions?\b|(?:your|active|connected|trusted|my) devices|where you.re (?:signed|logged) in|access (?:history|log)/i;

export const thisDevice =
  /^[(（[【]?(?:当前设备|目前设备|目前裝置|當前裝置|當前設備|本机|本機|此设备|此裝置|这台设备|這部裝置|本设备|本裝置|当前会话|目前工作階段|当前登录|目前登入|当前浏览器|此瀏覽器|当前|目前|this device|this browser|this session|current session|current device|current browser|your current (?:session|device)|current|active now|you)[)）\]】]?$/i;

export const failureWords =
  /失败|失敗|密码错误|密碼錯誤|验证失败|驗證失敗|错误|錯誤|拦截|攔截|拒绝|拒絕|已阻止|未成功|不成功|failed|failure|unsuccessful|incorrect|wrong|invalid|blocked|denied|rejected|refused/i;
export const successWords =
  /成功|正常|已登录|已登入|通过|通過|success(?:ful)?|succeeded|\bok\b|signed in|logged in|allowed|approved/i;

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
export type Column = 'time' | 'active' | 'device' | 'place' | 'ip' | 'status' | 'kind' | 'other';
const columns: readonly (readonly [Column, RegExp])[] = [
  [
    'active',
    /last (?:active|activity|seen|used|access)|最后(?:活动|活跃|使用|在线|访问)|最近(?:活动|活跃|使用|在线)|上次(?:活动|活動|活跃|使用|在线|上線)|最後(?:活動|使用|上線)|最近(?:活動|使用|上線)/i,
  ],
  ['ip', /\bip\b|ip ?(?:地址|位址|address)|(?:登录|登入) ?ip|^(?:address|地址|位址)$/i],
  ['place', /location|place|city|country|region|地点|地點|位置|所在地|归属地|歸屬地|地区|地區|城市|国家|國家/i],
  [
    'device',
    /device|browser|client|platform|agent|system|设备|裝置|設備|浏览器|瀏覽器|客户端|用戶端|终端|系统|系統|平台/i,
  ],
  ['status', /status|result|outcome|state|状态|狀態|结果|結果/i],
  ['kind', /\b(?:event|activity|action|type)\b|事件|操作|类型|類型|活动|活動|行为|動作/i],
  ['time', /time|date|when|signed in|sign[- ]?in|时间|時間|日期|登录于|登入於/i],
];
const expiry = /expir|过期|到期|有效期|until|created account|注册|註冊/i;

export function columnOf(heading: string): Column {
  const text = heading.normalize('NFKC').trim();
  if (!text || text.length > 60 || expiry.test(text)) return 'other';
  return columns.find(([, words]) => words.test(text))?.[0] ?? 'other';
}

/** The page has more rows than it shows. */
export const moreWords =
  /^(?:下一页|下一頁|加载更多|載入更多|查看更多|显示更多|顯示更多|更多|next|next page|load more|show more|view all|older|»|›)$/i;
