import type { Brand } from './brand';
import type { PageFacts } from './page';

/** What may stand beside the brand in a title that still means nothing but the brand's own site. */
const beside =
  /sign[\s-]?in|log[\s-]?in|log[\s-]?on|sign[\s-]?up|register|account|official|web(?:site)?|home(?:page)?|wallet|secure|security|key|reset|recover[y]?|password|crypto|app|download|welcome|to|the|your|for|my|and|of|登录|登入|登錄|登陆|注册|註冊|账户|帳戶|账号|帳號|官网|官網|官方|网站|網站|网页|網頁|首页|首頁|钱包|錢包|安全|密钥|金鑰|重置|重設|找回|恢复|密码|密碼|下载|下載|数字|數位|区块链|區塊鏈/g;

/**
 * Does a page call itself the brand (`is`), or does it speak of it (`mentions`)? Only a title of brand and ordinary
 * site words is a claim to be it: an article about the brand says more.
 */
export function claimOf({ title, siteName }: PageFacts, brand: Brand): 'is' | 'mentions' | undefined {
  const names = namesOf(brand);
  const claims = [title, siteName].flatMap((text) => {
    const plain = text.normalize('NFKC').toLowerCase();
    if (!names.test(plain)) return [];
    const rest = plain.replace(new RegExp(names, 'g'), ' ').replace(beside, ' ');
    return [/[\p{L}\p{N}]/u.test(rest) ? ('mentions' as const) : ('is' as const)];
  });
  return claims.includes('is') ? 'is' : claims[0];
}

const known = new WeakMap<Brand, RegExp>();

/** The brand's words and hosts, not as a part of a longer Latin word. */
function namesOf(brand: Brand): RegExp {
  const cached = known.get(brand);
  if (cached) return cached;
  const texts = [
    brand.name.toLowerCase(),
    ...brand.words.filter(({ given }) => given).map(({ text }) => text), // a host's name may be an ordinary word
    ...brand.domains.map(({ host }) => host),
  ];
  const escaped = texts.map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const names = new RegExp(`(?<![a-z0-9])(?:${[...new Set(escaped)].join('|')})(?![a-z0-9])`);
  known.set(brand, names);
  return names;
}
