import { foldLetters } from './fold';

/** Words that are put before or after a brand to make a name look like one of its own sites. */
const english = `account accounts activate active address admin airdrop android apk app apple apps asia asset assets auth
  backup beta bind bonus bit bsc btc buy cash cc center centre chain chat check china chinese claim client cloud club cn
  co code coin coins cold com community connect contact crypto customer dapp dapps data defi desktop dex direct dl doc
  docs down download downloads earn email en english eth ethereum event exchange ext extension fans farm file files finance
  find fix for free get gift global go google group guide hd help helper home hot hub id import info install io ios iphone
  key keys lab labs latest link live log login logon lost main manage mall market mart mobile my net network new news nft
  nfts now official officials online open org pass pay payment pc phone play plus portal prime pro project protect qr
  real recover recovery register release renew repair report reset restore reward rewards safe safely safety scan secure
  secured security send server service services session setup share shop sign signin signup site soft software stake
  staking start store support swap sync system team tech test the to top trade transfer tron trust trx unlock update
  upgrade us usdt user users validate validation vault verification verified verify version vip wallet wallets web webapp
  webs website win world ww www your zone`;

const chinese = `anquan anzhuang anzhuo ban banben bangzhu bi bizhi chongzhi dating denglu fuwu gfxz guan guanfang
  guanfangwang guanli guanwang guoji guojiban gw hk huifu huobi jiaocheng jiaoyi jiaoyisuo jihuo kefu kehuduan lian
  mima miyao pingguo qianbao qb qukuai qukuailian renzheng shengji shiming shouji shouye shuzi tibi tixian tw wang
  wangye wangzhan weixin xiazai xz yanzheng zaixian zh zhanghao zhanghu zhaohui zhengban zhengshi zhongguo zhongwen
  zhuce zhuan zhuanzhang zhuye zuixin`;

const words = new Set(`${english} ${chinese}`.split(/\s+/).map(foldLetters));
const longest = Math.max(...[...words].map((word) => word.length));

/** Nothing but such words and digits, one after the other: `officialweb3`. Letters that look the same are the same. */
export function isMadeOfAffixes(text: string): boolean {
  const folded = foldLetters(text);
  const reachable = [true];
  for (let end = 1; end <= folded.length; end++) {
    const digit = /\d/.test(folded[end - 1] ?? '') && reachable[end - 1];
    reachable[end] = digit || isWordBefore(folded, end, reachable);
  }
  return folded.length > 0 && reachable[folded.length] === true;
}

function isWordBefore(text: string, end: number, reachable: readonly boolean[]): boolean {
  for (let start = Math.max(0, end - longest); start < end; start++)
    if (reachable[start] && words.has(text.slice(start, end))) return true;
  return false;
}

/** The text without such words, or digits, at one end; at least `least` letters of words are taken. */
export function withoutAffix(text: string, least: number): string[] {
  const rests = new Set([text.replace(/^\d+|\d+$/g, '')]);
  for (let at = least; at < text.length; at++) {
    if (isMadeOfAffixes(text.slice(0, at))) rests.add(text.slice(at));
    if (isMadeOfAffixes(text.slice(-at))) rests.add(text.slice(0, -at));
  }
  rests.delete(text);
  return [...rests];
}
