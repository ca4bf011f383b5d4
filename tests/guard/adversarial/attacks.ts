/**
 * Names that an attacker would register, by the trick they use. Thought up, not taken from any list of real imitations;
 * written before the rules were run on them. Letters of other scripts stand as a person would type them.
 */
export const attacks: Readonly<Record<string, string>> = {
  'a word beside it, English': `imtokenrefund.com imtoken-kyc.com imtokenbridge.io imtokenmigrate.com imtoken-migration.org
    tokenimsupport.org imtoken-giveaway.com imtokenpresale.com imtokenwhitelist.xyz imtokenmining.vip imtoken-dao.com
    imtoken-otc.com imtokenledger.com imtokenhardware.shop imtokencare.com imtokenappeal.com imtoken-unfreeze.com
    imtokenrectify.app imtokensynchronize.com imtoken-walletconnect.com imtoken-eth2.org imtokensnapshot.org
    tokenimlogin.com login-tokenim.net securetokenim.com tokenim-security-center.com tokenimrecovery.help
    mytokenimwallet.com tokenimhelpdesk.com tokenim-reset-key.com keytokenim.com tokenimkeys.io tokenim-2fa.com
    imtokenlegacy.com imtokencompensation.com tokenimofficialsite.com getimtoken.app useimtoken.com tryimtoken.io
    imtokendownloads.org imtoken-android.top theimtoken.com imtokenwallet2026.com imtokenpcversion.com
    imtoken-chromeextension.com imtokenloan.com imtokenbonus.vip imtokenusdt.pro imtokenblockchain.net imtokenglobal.cc
    imtokenlabs.xyz imtokenservices.top imtoken-claim.com claim-imtoken.com`,
  'a word beside it, pinyin': `imtokenqianbao.com qianbaoimtoken.com imtokenguanwang.cn imtokenxiazai.com xiazaiimtoken.net
    imtokenkongtou.com imtokenlingqu.com imtokenzhiya.com imtokenwakuang.vip imtokenjiedong.com imtokenrengong.com
    imtokenzhuanqian.com tokenimguanfang.com tokenimqianbao.net tokenimxiazai.cc tokenimkefu.com imtokenazxz.com
    imtokengfxz.com imtokenpingguoban.com imtokenanzhuoban.com imtokenzhuce.com imtokenanquanzhongxin.com
    imtoken-zhongwenban.com imtokendiannaoban.com imtokenshenfen.com imtokenzuixinban.com imtokentixian.com
    imtokenshiyong.com imtokenjiaocheng.cn qukuailianimtoken.com`,
  'a word beside it, Chinese': `imtoken钱包.com imtoken官网.com imtoken下载.net 钱包imtoken.com 官网imtoken.cn tokenim钱包.com
    tokenim官网.net tokenim下载.com imtoken官方下载.com imtoken最新版.com im-token钱包.com imtoken-钱包下载.top imtoken錢包.com
    imtoken官網.tw imtoken安卓下载.cn 下载tokenim.com imtoken中国.com token钱包.im 官网token.im token下载.im imtoken.钱包
    imtoken空投.com imtoken.网址 imtoken.中国`,
  'another ending': `imtoken.vip imtoken.ws imtoken.plus imtoken.finance imtoken.wallet.com imtoken.download imtoken.support
    imtoken.com.hk imtoken.co.uk tokenim.cn tokenim.app tokenim.co tokenim.org tokenim.io tokenim.xyz token-im.com
    token-im.net im-token.io imtoken.ltd imtoken.tech token.im.cn imtoken.bz`,
  'a slip under .im': `tokrn.im tpken.im toekn.im tokne.im tkoen.im toklen.im ttoken.im tooken.im tokken.im tokenn.im tocken.im
    tokan.im tokin.im tolen.im roken.im yoken.im tokeb.im toke.im tken.im toen.im tokn.im to-ken.im token-.im tok-en.im
    t0ken.im tok3n.im tukem.im`,
  'a word beside it under .im': `mytoken.im tokens.im tokenapp.im wallettoken.im token-login.im tokensafe.im token1.im the-token.im
    tokenio.im tokenpro.im i-token.im imtoken.im tokenim.im token2fa.im webtoken.im tokenkey.im logintoken.im`,
  'free hosting': `imtoken.pages.dev imtoken-app.pages.dev imtoken.vercel.app imtokenwallet.vercel.app imtoken-login.web.app
    imtoken.github.io tokenim.github.io tokenim-io.netlify.app imtoken.netlify.app imtoken.r2.dev imtoken-dapp.web.app
    imtoken.firebaseapp.com imtoken.webflow.io imtoken.wixsite.com imtoken-wallet.gitbook.io imtoken.blogspot.com
    im-token.pages.dev imtoken.workers.dev login.imtoken.workers.dev imtoken.onrender.com imtoken.ipfs.dweb.link
    imtoken.eth.limo imtoken.weebly.com tokenim.ghost.io imtoken.s3.amazonaws.com imtoken.fly.dev imtoken.glitch.me
    imtoken-support.zendesk.com imtoken.ipfs.nftstorage.link imtoken.mystrikingly.com imt0ken.pages.dev token-im.vercel.app`,
  'the official address in front': `token.im.account-check.com token.im-secure.com token-im.login.com token.im.cc www.token.im.ru.com
    support.token.im.help.top token.im.verify.session.id8271.xyz token-im-login.com tokenim.com.login.top
    imtoken.com.session-check.net token.im--login.com login.token.im.web3.cc token.im.wallets.pages.dev https-token.im.xyz
    secure-token.im.io token_im.example.com www-token-im.com token.im.0x8f3a.app www.token.im-reset.org wwwtoken.im
    httpstokenim.com wwwimtoken.com imtoken-com.top token-im-support.zendesk.com`,
  'deep below a stranger': `imtoken.secure.login.example.com a.b.c.imtoken.d.example.net login.imtoken.xn--fiqs8s.example
    wallet.imtoken.io.example.org app.imtoken-wallet.cheap-hosting.ru tokenim.auth.example.top 1.imtoken.2.example.com
    imtoken.8271823.com im-token.m.example.cc imtoken-com.web3-sync.net imtoken.abcd1234.icu`,
  'digits and lookalike letters': `1mtoken.com imt0ken.com imtok3n.com 1mt0k3n.com lmtoken.org irntoken.com imtoken1.com imtoken88.com
    888imtoken.com imtoken365.vip imtoken2.0.example.com im7oken.com imtoken-v2.com imtokenv3.app imtoken24h.com lmtokenvip.com
    lmtokenwallet.com iimtoken.com tokenlm.com toke1im.com tok3nim.com t0kenim.com imt0kenwallet.com imtokem-wallet.com
    intoken-wallet.com imtokren.com imtoken5.0.cc 4imtoken.com imtoken2u.com`,
  'letters of other scripts': `imtоken.com іmtoken.com imtokеn.app imtokén.com ímtoken.com tоkenim.com tokeńim.com tоken.im tökén.im
    tоkеn.im imtokeո.com ıмtoken.com imtoκen.com imтoken.com ｉｍｔｏｋｅｎ.com imtokęn.com imţoken.com іmtоkеn.net`,
  hyphens: `im--token.com im-to-ken.com i-m-token.com imt-oken.com imtoke-n.com -imtoken.com imtoken-.com imtoken--wallet.com
    token--im.com im---token.app wallet--imtoken.com i-mtoken-wallet.com tok-enim.com im-token-vip.com t-okenim.com
    app-im-token-download.com`,
  'two slips of the brand': `imtoekn.com imtokn.com imtken.com imtoke.com mtoken-im.com imtooken.com imttoken.com immtoken.com
    imtokken.com imtocken.com imtokenn.com imtolen.com imtiken.com tokenmi.com tokeim.com toknim.com tokenimm.com tokennim.com
    imtokan.com imtokin.com imtokon.com emtoken.com imtoking.com imtokens.com imtokeen.com imtoxen.com imtokben.com`,
};

/** The same in whole addresses, as they stand in messages: what the browser would open decides. */
export const attackAddresses: readonly string[] = [
  'https://imtoken.com:8443/login',
  'http://IMTOKEN.COM/',
  'https://ImToken-Wallet.Top./x',
  'https://token.im@imtoken-login.com/',
  'https://token.im:443@token.im.evil.top/reset',
  'https://user:pass@tokem.im/',
  'https://TOKEM.IM',
  'https://tokem.im.:443/',
  'https://xn--imtken-d1e.com/',
  'https://imt%6Fken.com/',
  'https://ⓘⓜⓣⓞⓚⓔⓝ.com/',
  'https://ＴＯＫＥＮ.ＩＭ.login.top/',
  'https://imtoken。com/',
  'https://token．im．check．xyz/',
  'https:/\\imtoken-app.com\\@token.im/',
  'https://\timtoken-app.com/',
];
