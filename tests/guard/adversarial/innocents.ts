/** Names near the brand that mean something else. Thought up, as people and companies name things; none comes from a list. */
export const innocents: Readonly<Record<string, string>> = {
  'words that end in im or sound so, before token': `claimtoken.com reclaimtoken.org proclaimtoken.com victimtoken.org maximtoken.com
    maxim-token.io swimtoken.app interimtoken.dev pilgrimtoken.com verbatimtoken.com trimtoken.net grimtoken.com slimtoken.fit
    rimtoken.com simtoken.net esimtoken.com dimtoken.com vimtoken.dev aimtoken.ai himtoken.com animtoken.com denimtoken.shop
    acclaimtoken.com disclaimtoken.com primtoken.com skimtoken.com brimtoken.com whimtoken.fun muslimtoken.org ibrahimtoken.com
    hakimtoken.io joachimtoken.de optimtoken.com minimtoken.com vadimtoken.ru seraphimtoken.com cherubimtoken.org
    airdrop-claimtoken.com claimtokens.app claimtokennow.com claim-tokens.org claimtoken.pages.dev aimtokens.ai simtokens.net`,
  'token and a word that begins with im': `tokenimpact.com tokenimpact.org tokenimage.io tokenimages.com tokenimport.net tokenimporter.dev
    tokenimmo.fr tokenimmobilier.com tokenimmobilien.de tokenimperium.com tokenimprint.com tokenimplementation.dev tokenimprove.com
    tokenimmutable.xyz tokenimmersive.io tokenimobiliaria.com.br tokenimoveis.com.br tokenimperial.com tokenimagine.com
    tokenimpulse.io tokenimmunity.org tokenimmortal.xyz tokenimmigration.com tokenimpress.com token-impact.org token-image.com token-import.io
    token-imprint.art tokenimagination.com tokenimagery.ai tokenimpl.dev tokenimpersonation.dev tokenimbalance.com`,
  'token beside other words': `mytoken.io mytoken.com intoken.com intoken.io intokens.com latoken.com tokenpocket.pro tokenize.it
    tokenomics.com tokensoft.io tokenterminal.com tokeninsight.com tokenlist.org token.com token.io tokens.com tokenin.finance
    tokeni.com tokenist.com tokenism.org bimtoken.net bimtokens.com token.store token.network token.finance tokenengine.io
    tokeninc.com tokenindex.com tokeninfo.dev tokenink.com tokeninn.com hitoken.com ontoken.io untoken.com iotoken.com
    ibtoken.com smtoken.com gmtoken.com fmtoken.net pmtoken.com tmtoken.com rmtoken.com mtoken.com amtoken.org bmtoken.com
    itoken.jp itokens.io ictoken.com idtoken.dev iptoken.com iqtoken.com irtoken.com ittoken.com sometoken.com timetoken.com
    limetoken.com primetoken.com gametoken.com dreamtoken.io teamtoken.com steamtoken.com gymtoken.fit momtoken.com
    premiumtoken.com atomtoken.com freedomtoken.com randomtoken.dev customtoken.app kingdomtoken.com tokenmint.io
    tokenmix.com tokenmill.xyz tokenminer.com tokenvim.dev`,
  'beginning with im': `imtong.com imtou.com imtoutiao.com imtuan.com imtaobao.com imtop.cn imtogether.com imtokyo.com imtopia.com
    imtools.dev imtouch.com imtower.com imtour.com imtom.com imtokyo.jp imtorrent.com imtony.com imtoan.vn imtoys.com
    imtask.com imtakeaway.com imtaken.com imtalking.com imt.fr imtbroken.com imbroken.com imspoken.com imopen.com imkitchen.com
    immotoken.fr immotoken.de imagetoken.io impacttoken.com imperialtoken.com importtoken.net immunetoken.com`,
  'ordinary sites under .im': `trac.im forum.im taxi.im coffee.im notes.im broken.im spoken.im chicken.im kitchen.im garden.im open.im
    oxygen.im women.im green.im tower.im tool.im tone.im toolkit.im toledo.im toyota.im tinder.im telegram.im tiktok.im ticket.im
    ten.im teen.im kin.im ken.im roblox.im steam.im element.im matrix.im linken.im maiden.im golden.im wooden.im olden.im
    dozen.im frozen.im stolen.im motion.im notion.im station.im auction.im stokes.im tonken-bakery.im tourism.im doken-do.im
    tohoken.im douglas.im peel.im onchan.im manx.im iomsteam.im`,
  'the letters lie apart or inside': `im.token.co.example im-here.token-shop.com imtheking.com token.improve.dev token.image.io kitchentokenimaging.com
    vitokenima.com automatokenim8.org shimtokenizer.dev optimtokenizer.com simtokenizer.io claimtokenizer.com bitokenimals.com
    multitokenimporter.dev nontokenimage.com maximtokenomics.io swimtokens.club interimtokens.org www.claimtoken.com
    app.claimtoken.io claim.token.io aim.token.dev docs.tokenimport.io kim.tokenlab.com tim.tokens.dev simtoken.github.io`,
};
