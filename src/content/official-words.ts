/** Whole texts of what is pressed; "sign out all other devices" is another thing. */
export const signOut =
  /^(?:退出登录|退出登入|退出账户|退出账号|退出|登出|注销|登出帳戶|登出账户|sign out|log out|logout|sign-out)$/i;
/** Paths under which sites sign in. */
export const signInPath = /\/(?:log-?in|sign-?in|auth|authenticate|2fa|mfa|verify-login)(?:$|[/?#])/i;
export const signOutPath = /\/(?:log-?out|sign-?out)(?:$|[/?#])/i;
export const signIn =
  /^(?:登录|登入|登錄|登陆|立即登录|立即登入|安全登录|下一步|继续|繼續|验证|驗證|确认|確認|sign in|log in|login|continue|next|verify|confirm|submit)$/i;

/** What an error beside a sign-in form says. */
export const signInError =
  /不正确|不正確|错误|錯誤|有误|有誤|无效|無效|失效|失败|失敗|不匹配|不存在|被锁定|被鎖定|重试|重試|incorrect|invalid|wrong|not right|failed|did ?n.t match|does ?n.t match|not recogni[sz]ed|try again|locked|no longer (?:valid|accepted)|expired|replaced/i;

/** Headings of pages on which the account can be changed, the most particular first. */
export const sensitivePages = [
  ['reset', /(?:重置|重设|重設|找回|更换|更換).{0,6}(?:密钥|金鑰|密鑰)|reset.{0,16}\bkey|(?:lost|forgot).{0,12}\bkey/i],
  [
    'export',
    /导出|導出|匯出|助记词|助記詞|私钥|私鑰|备份钱包|\bexport|seed phrase|recovery phrase|mnemonic|private key|keystore/i,
  ],
  [
    'recovery',
    /找回(?:资料|資料|方式|邮箱|手机)|密保|安全问题|安全問題|恢复(?:邮箱|手机|方式|信息)|(?:復原|備用)(?:信箱|手機|方式|資料|電子郵件)|备用邮箱|account recovery|recovery (?:data|e-?mail|phone|options?|info|methods?)|security questions?/i,
  ],
  [
    'password',
    /(?:修改|更改|变更|變更|重置|重设|重設|设置|設定)(?:登录|登入)?(?:密码|密碼)|(?:change|reset|update|new) (?:your )?password/i,
  ],
] as const;

/** The same by the path of the page, for sites whose headings say less. */
export const sensitivePaths = [
  ['reset', /\/(?:reset|reset-key|lost-key)(?:\/|$)/i],
  ['export', /\/(?:export|backup-phrase|private-key)(?:\/|$)/i],
  ['recovery', /\/(?:recovery|security-questions?)(?:\/|$)/i],
  ['password', /\/(?:password|change-password)(?:\/|$)/i],
] as const;
