import type { FieldFacts, FormFacts } from './form';
import { plain, saidBy } from './reading';

/** What opens a wallet, named so that nothing else can be meant. */
const phrase =
  /mnemonic|\b(?:seed|recovery|secret|backup|wallet|restore)(?: recovery)? ?(?:phrase|words?)\b|\b(?:12|15|18|21|24|twelve|twenty four)(?: ?(?:or|\/|,|-) ?(?:12|24|twenty four))*[- ]words?\b|word phrase|助记词|助記詞|恢复词|恢復詞|注记词|备份词|種子詞|种子短语|frase (?:semilla|seed|de recuperaci|de respaldo)|frase de recupera|phrase (?:secrète|de récupération|mnémo)|wiederherstellungs(?:phrase|wörter)|(?:сид|seed) ?фраз|мнемон|секретн\S+ фраз|ニーモニック|シードフレーズ|リカバリーフレーズ|復元フレーズ|니모닉|시드 ?(?:구문|문구)|복구 ?(?:구문|문구)/;
/** The same, in words that are used elsewhere too. */
const key =
  /private ?key|key ?store|secret key|\bphrase\b|\bseed\b|wallet key|私钥|私鑰|密钥文件|明文私钥|clave privada|llave privada|clé privée|chave privada|privater? schlüssel|приватн\S+ ключ|закрыт\S+ ключ|秘密鍵|キーストア|개인 ?키|키스토어/;
/** Where private keys belong to machines. */
const machine =
  /\bssl\b|\btls\b|\bssh\b|\bcert|\bpem\b|\brsa\b|\bcsr\b|\bjwt\b|\bsaml\b|\bgpg\b|\bpgp\b|\bvpn\b|wireguard|\bserver\b|deploy|\bgit\b|webhook|passphrase for|证书|證書|公钥|服务器/;
const wallet =
  /wallet|crypto|metamask|web3|\bdefi\b|\bdapps?\b|blockchain|\btokens?\b|im ?token|token ?im|ethereum|bitcoin|\beth\b|\bbtc\b|usdt|trx|tron\b|coin|monedero|portefeuille|кошел|钱包|錢包|区块链|區塊鏈|代币|代幣|数字资产|數位資產|ウォレット|지갑/;
const asking =
  /enter|input|type|import|restore|recover|verify|validate|paste|fill|connect|sync|unlock|输入|輸入|导入|導入|匯入|填写|填寫|粘贴|貼上|验证|驗證|恢复|恢復|还原|認證|认证|找回/;
const numbered =
  /^(?:(?:seed|mnemonic|recovery|phrase|secret|word|w|input|key)? ?(?:word|phrase)? ?#? ?\d{1,2}\.?|第?\d{1,2}个?词?)$/;
/** Shortest phrase: twelve words. */
const fewestWords = 12;

const writes = ({ type }: FieldFacts): boolean => /^(?:|text|password|textarea|file)$/i.test(type);

/**
 * Does a form want a recovery phrase, a private key or a keystore? A private key alone may be a server's, so it counts
 * where wallets are spoken of, and an article beside a comment box asks for nothing.
 */
export function asksForPhrase(form: FormFacts, pageHeadings: readonly string[]): boolean {
  const fields = form.fields.filter(writes).map((field) => ({ ...field, said: saidBy(field).trim() }));
  if (fields.length === 0) return false;
  const headings = [...form.headings, ...pageHeadings].map(plain);
  const labels = form.fields.map(saidBy);
  const around = [...headings, ...form.buttons.map(plain), ...labels, plain(form.own)];
  const says = (texts: readonly string[], ...words: RegExp[]) =>
    texts.some((text) => words.every((word) => word.test(text)));
  if (fields.some(({ said }) => phrase.test(said) && !/search|搜索/.test(said))) return true;
  const wallets = says(around, wallet) || says(around, phrase);
  if (wallets && !says(around, machine) && fields.some(({ said }) => key.test(said))) return true;
  const boxes = fields.filter((field) => [field.name, field.label, field.hint].some(isNumbered));
  if (boxes.length >= fewestWords && wallets) return true;
  // A box that does not say what it is for, under words that do.
  const nameless = fields.some(({ type, said }) => /^(?:|text|textarea|password)$/i.test(type) && said.length < 2);
  return nameless && says([...headings, ...form.buttons.map(plain)], phrase, asking);
}

const isNumbered = (text: string): boolean => plain(text).split(' ').length < 5 && numbered.test(plain(text).trim());
