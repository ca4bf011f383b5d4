/**
 * Hosts that give anybody a name below their own, and that the public suffix list does not know. An entry for one of
 * them would stop all their sites for the sake of one: eth-phishing-detect 4150 (`rf.gd`).
 */
export const sharedDomains: ReadonlySet<string> = new Set(
  (
    'rf.gd epizy.com infinityfreeapp.com 42web.io great-site.net free.nf wuaze.com lovestoblog.com kesug.com ' +
    '000webhostapp.com byethost7.com x10.mx x10host.com hostingersite.com zyrosite.com weebly.com wordpress.com ' +
    'godaddysites.com mystrikingly.com webnode.page jimdosite.com jimdofree.com ucoz.net tumblr.com glitch.me ' +
    'neocities.org site123.me softr.app canva.site gamma.site fleek.co ipfs.io mooo.com loca.lt serveo.net'
  ).split(' '),
);
