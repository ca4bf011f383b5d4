/**
 * Words that are put before or after a brand to make a name look like one of its own sites: what a site, an account or a
 * wallet does, how software is offered, and endings of addresses. They are the vocabulary of the trade, in English, and
 * in pinyin and its usual abbreviations, not words found beside this brand.
 */
const site = `account accounts address admin auth backup bind blog care cc center centre check chinese client cloud club cn co code com community
  connect contact customer direct doc docs email en english faq fans file files forum global go group guide hd help
  helpdesk helper home hot hq http https hub id index info io ios latest link links live log login logon mail main manage
  manager mart member members mobile net new news now official officials online open org page pages panel pc phone portal
  profile qr ru server service services session setup share sign signin signup site sites start support sync system team
  tech the tw uk us user users validate validation verification verified verify version vip web webapp webmail webs website
  win world ww www your zone`;

const callToAction = `activate active add app apple apps android apk beta best bonus buy claim desktop dl down download
  downloader downloads earn event ext extension chrome find first fix for free from get getting gift giveaway google hello
  hi import install installer iphone join lite market mall my on our package play plugin plus premium pro prime project real
  register release renew safe safely setup shop soft software stable store super test to top true trust try update updates
  upgrade use using with you`;

const trouble = `2fa 2step aml appeal ban block blocked compensation confirm freeze frozen identity key keys kyc lost mfa migrate
  notice notify otp pass passkey password pin policy problem protect recover recovery rectify refund repair report
  reset resolve restore revoke safety scan secure secured security seed solve suspend sync synchronize tax ticket transfer
  unblock unfreeze unlock vault warning`;

const trade = `airdrop airdrops asia asset assets bank bit bitcoin blockchain bridge bsc btc c2c card cash chain chat coin coins
  cold crypto dao dapp dapps data defi deposit dex earn eth eth2 ethereum exchange farm fi finance fund hardware invest labs
  lab ledger lend loan mine miner mining mint network nft nfts node nodes offline otc p2p pay payment payments presale reward
  rewards sale send snapshot sol stake staking swap trade trading tron trx usdc usdt wallet walletconnect wallets web3
  whitelist withdraw withdrawal`;

const pinyin = `anquan anzhuang anzhuo azb azxz bi bz china dl dlu gf gfw gfxz guan gw gwxz hk kf lian pc pgb qb qk qkl
  sj tw wang wz xz xzb yd yx zc zg zh zhuan zhuye zs zw zxb`;

const pinyinWords = `ban banben bangzhu bizhi chongzhi dating denglu fuwu guanfang guanfangwang guanli guanwang guoji
  guojiban huifu huobi jiaocheng jiaoyi jiaoyisuo jihuo kefu kehuduan mima miyao pingguo qianbao qukuai qukuailian renzheng
  shengji shiming shouji shouye shuzi tibi tixian wangye wangzhan weixin xiazai yanzheng zaixian zhanghao zhanghu zhaohui
  zhengban zhengshi zhongguo zhongwen zhuce zhuanzhang zuixin`;

export const affixWords: ReadonlySet<string> = new Set(
  [site, callToAction, trouble, trade, pinyin, pinyinWords].join(' ').split(/\s+/),
);
