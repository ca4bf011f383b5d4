/**
 * Services whose links carry a number or a sealed text instead of the address: where they lead is known to their
 * servers alone, and the guard asks nobody.
 */
export interface Sealed {
  hosts: readonly string[];
  path?: RegExp;
}

export const sealed: readonly Sealed[] = [
  { hosts: ['www.baidu.com', 'baidu.com', 'm.baidu.com'], path: /^\/(?:link|from=|baidu\.php)/ },
  { hosts: ['jump.bdimg.com', 'jump2.bdimg.com'] },
  { hosts: ['www.so.com', 'm.so.com', 'so.com'], path: /^\/(?:link|jump)/ },
  { hosts: ['www.sogou.com', 'm.sogou.com', 'weixin.sogou.com'], path: /^\/(?:link|web\/uID)/ },
  { hosts: ['weixin110.qq.com'] },
  { hosts: ['*.mimecast.com', '*.mimecastprotect.com'], path: /^\/(?:s|r)\// },
  { hosts: ['link.edgepilot.com', 'url.emailprotection.link', 'shared.outlook.inky.com'] },
  { hosts: ['*.ct.sendgrid.net', '*.list-manage.com', '*.hubspotlinks.com', '*.mailgun.org', '*.mandrillapp.com'] },
  { hosts: ['*.sendibt2.com', '*.sparkpostmail.com', '*.exct.net', 'trk.klclick.com', 'click.pstmrk.it'] },
  { hosts: ['www.googleadservices.com', 'googleadservices.com', 'adclick.g.doubleclick.net'] },
];

/** Shorteners that anyone can use. */
export const shorteners: ReadonlySet<string> = new Set(
  (
    't.co bit.ly bitly.com j.mp tinyurl.com goo.gl g.co is.gd v.gd ow.ly buff.ly t.ly rb.gy cutt.ly shorturl.at rebrand.ly ' +
    'tiny.cc s.id lnkd.in fb.me amzn.to youtu.be dlvr.it ift.tt trib.al wp.me x.gd shorturl.asia reurl.cc lihi.cc lihi1.cc ' +
    'lihi1.com lihi2.com lihi3.cc pse.is ppt.cc supr.link me2.do han.gl vo.la bl.ink short.io surl.li u.to clck.ru vk.cc ' +
    'qr.ae aka.ms tr.im snip.ly soo.gd adf.ly bc.vc linktr.ee qrco.de qr.io q-r.to me-qr.com scan.page l.ead.me ' +
    't.cn url.cn w.url.cn dwz.cn dwz.win suo.im suo.nz mrw.so u.nu url.cy tb.cn m.tb.cn c.tb.cn b23.tv v.douyin.com ' +
    'sourl.cn sourl.co 985.so 6du.in rrd.me tinyurl.hk s.tb.cn u.jd.com p.pinduoduo.com dwurl.cn t.hk.uy a.f8.hk uee.me ' +
    'c1n.cn kurl.cn kks.me ft12.com 0x3.me t.cn.hn n.suo.im wurl.cn xsurl.cn urlify.cn yun.ir z1.ax'
  ).split(' '),
);
