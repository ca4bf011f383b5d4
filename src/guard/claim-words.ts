/** What may stand beside the brand in a text that still means nothing but the brand's own site. */
export const beside = new RegExp(
  [
    // what one does there
    'sign[\\s-]?(?:in|up|on)|log[\\s-]?(?:in|on|into)|register|registration|download(?:s|ing)?|install|open|get|use|start(?:ed)?|welcome|access|join',
    'verif(?:y|ication|ied|ying)|validat(?:e|ion)|authenticat(?:e|ion)|authori[sz](?:e|ation)|confirm(?:ation)?|connect(?:ed)?|sync(?:hroni[sz]e)?|unlock|unfreeze|activat(?:e|ion)',
    'restor(?:e|ation)|recover(?:y)?|reset|import|back ?up|migrat(?:e|ion)|upgrade|update|claim|airdrop|rewards?|bonus|kyc',
    '登[录入錄陆陸]|注册|註冊|下[载載]|安[装裝]|打开|開啟|使用|开始|欢迎|歡迎|验证|驗證|认证|認證|校验|绑定|綁定|授权|授權|连接|連接|同步|解[锁鎖]|解冻|解凍|激活|恢复|恢復|还原|還原|找回|重置|重設|重设|导入|匯入|導入|备份|備份|迁移|遷移|升级|升級|更新|领取|領取|空投|奖励|獎勵|申诉|申訴',
    // what is there
    'accounts?|wallets?|keys?|passwords?|phrases?|private|mnemonic|seed|keystore|security|secure|safe|identity|center|centre|portal|support|help|desk|service|customer|online',
    'apps?|apk|web(?:site|site3|3)?|page|home(?:page)?|site|official|version|latest|new|free|pro|lite|for|android|ios|iphone|mobile|phone|pc|desktop|windows|mac|chrome|extension|exchange',
    'crypto(?:currency|currencies)?|block ?chain|multi[\\s-]?chain|digital|assets?|coins?|tokens?|defi|dapps?|nfts?|ethereum|bitcoin|eth|btc|trx|tron|eos|usdt|cold|hot|hardware|trusted|leading|trust',
    '账户|帳戶|账号|帳號|钱包|錢包|[密私][码碼钥鑰]|金鑰|键|鍵|交易所|助[记記][词詞]|身份|安全|中心|客服|支持|帮助|幫助|服务|服務|在[线線]|用[户戶]|[应應]用|程序|程式|官[方网網]|正版|正品|网站|網站|网页|網頁|网址|網址|首页|首頁|主页|主頁|入口|地址|平台|版本|最新|新版|中文|国际|國際|安卓|苹果|蘋果|手机|手機|电脑|電腦|客户端|版',
    '数[字位]|數[字位]|[货貨][币幣]|[资資][产產]|加密|[区區][块塊][链鏈]|以太坊|比特[币幣]|代[币幣]|[虚虛][拟擬]|多链|多鏈|去中心化|冷|热|硬件',
    // how it is praised, and with what one is hurried
    "world(?:['’]?s)?|global|popular|simple|easy|powerful|best|reliable|no\\.?1|now|today|suspicious|activity|detected|alert|warning|notice|urgent|action|required|suspended|limited|locked|expired",
    '全球|领先|領先|值得|信[赖賴]|可[靠信]|便捷|简单|簡單|易用|一站式|[专專][业業]|唯一|最[好大佳]|立即|马上|馬上|风险|風險|异常|異常|提醒|通知|警告|[冻凍][结結]|限制|紧急|緊急',
    // and between
    '\\b(?:to|the|your|for|my|and|of|on|in|with|a|an|by|us|all|is|at)\\b|和|的|与|與|及|您|你|请|請|v?\\d+(?:\\.\\d+)*',
  ].join('|'),
  'g',
);
/** A site's own claim to be the real one. */
export const official = /官[网網方]|正版|正品|official|genuine/i;
export const download = /下[载載]|安[装裝]|download|install|\bapk\b/i;
/** Tells the visitor to do something. */
export const asking =
  /sign|log[\s-]?(?:in|on)|enter|unlock|verif|validat|authenticat|authori|connect|sync|restor|recover|import|claim|migrat|activat|access|登|输入|輸入|验证|驗證|认证|認證|解[锁鎖冻凍]|恢[复復]|找回|[导導匯]入|领取|領取|[迁遷]移|激活|授[权權]|[绑綁]定|同步/;
