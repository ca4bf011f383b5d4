/** A way to lay out a sign-in list, and what its rows say: time, browser, system, ip, place, outcome, this device. */
export interface Layout {
  name: string;
  html: string;
  rows: readonly (readonly [
    string | number | null,
    string | null,
    string | null,
    string | null,
    string | null,
    'success' | 'failure' | 'unknown',
    boolean,
  ])[];
  partial?: boolean;
}

const table = (heading: string, columns: string[], rows: string[][]) =>
  `<h2>${heading}</h2><table><thead><tr>${columns.map((c) => `<th>${c}</th>`).join('')}</tr></thead><tbody>${rows
    .map((cells) => `<tr>${cells.map((c) => `<td>${c}</td>`).join('')}</tr>`)
    .join('')}</tbody></table>`;

export const layouts: readonly Layout[] = [
  {
    name: 'table, English, minutes',
    html: table(
      'Sign-in history',
      ['Time', 'Device', 'Location', 'IP address', 'Status'],
      [
        ['2026-03-09 10:15', 'Chrome on Linux <span>This device</span>', 'Singapore', '203.0.113.24', 'Successful'],
        [
          '2026-03-08 03:12',
          'Firefox on Windows',
          'Bucharest, Romania',
          '198.51.100.77',
          '<span>Failed: wrong password</span>',
        ],
      ],
    ),
    rows: [
      ['2026-03-09T10:15', 'Chrome', 'Linux', '203.0.113.24', 'Singapore', 'success', true],
      ['2026-03-08T03:12', 'Firefox', 'Windows', '198.51.100.77', 'Bucharest, Romania', 'failure', false],
    ],
  },
  {
    name: 'table, simplified Chinese',
    html: table(
      '登录记录',
      ['登录时间', '登录设备', '登录地点', '登录IP', '状态'],
      [
        ['2026年3月9日 10:15', 'Windows 上的 Chrome <em>本机</em>', '中国 上海', '1.2.3.4', '成功'],
        ['2026年3月8日 下午3:12', '安卓 QQ浏览器', '罗马尼亚 布加勒斯特', '5.6.*.*', '失败：密码错误'],
      ],
    ),
    rows: [
      ['2026-03-09T10:15', 'Chrome', 'Windows', '1.2.3.4', '中国 上海', 'success', true],
      ['2026-03-08T15:12', 'QQ', 'Android', '5.6.*.*', '罗马尼亚 布加勒斯特', 'failure', false],
    ],
  },
  {
    name: 'table, traditional Chinese, zone in the heading',
    html: table(
      '登入紀錄',
      ['登入時間（UTC+8）', '裝置', '位置', 'IP 位址'],
      [['2026/03/09 10:15:30', '火狐瀏覽器（macOS）', '臺灣 台北', '2400:1a2b:*']],
    ),
    rows: [['2026-03-09T02:15:30Z', 'Firefox', 'macOS', '2400:1a2b:*', '臺灣 台北', 'unknown', false]],
  },
  {
    name: 'table without headings of columns',
    html: '<section><h3>Recent activity</h3><table><tr><td>Mar 9, 2026, 10:15 AM</td><td>Safari on iPhone</td><td>1.2.3.4 (Berlin, Germany)</td></tr></table></section>',
    rows: [['2026-03-09T10:15', 'Safari', 'iOS', '1.2.3.4', 'Berlin, Germany', 'unknown', false]],
  },
  {
    name: 'role=row grid',
    html: `<h2>Active sessions</h2><div role="table"><div role="row"><span role="columnheader">Signed in</span><span role="columnheader">Browser</span><span role="columnheader">IP</span></div>
<div role="row"><span role="cell">9 March 2026 10:15</span><span role="cell">Edge, Windows</span><span role="cell">1.2.3.4</span></div></div>`,
    rows: [['2026-03-09T10:15', 'Edge', 'Windows', '1.2.3.4', null, 'unknown', false]],
  },
  {
    name: 'list with separators and relative times',
    html: `<h2>Where you're logged in</h2><ul><li><b>Chrome on Windows</b><br>Singapore · 1.2.3.4 · 3 hours ago</li>
<li><b>Safari on iOS</b> (this device)<br>Berlin, Germany · 5.6.7.8 · just now</li></ul>`,
    rows: [
      [3 * 3_600_000, 'Chrome', 'Windows', '1.2.3.4', 'Singapore', 'unknown', false],
      [0, 'Safari', 'iOS', '5.6.7.8', 'Berlin, Germany', 'unknown', true],
    ],
  },
  {
    name: 'cards in Chinese with labels',
    html: `<h1>登录设备管理</h1><div class="list">
<div class="card"><div class="name">谷歌浏览器 Windows <span class="tag">当前设备</span></div><p><span class="label">登录时间：</span><span>2026-03-09 10:15</span></p><p><span class="label">登录IP：</span><span>1.2.3.4</span></p><p><span class="label">登录地点：</span><span>深圳</span></p></div>
<div class="card"><div class="name">iPhone Safari</div><p><span class="label">登录时间：</span><span>昨天 08:05</span></p><p><span class="label">登录IP：</span><span>5.6.7.*</span></p><p><span class="label">登录地点：</span><span>广州</span></p><button>下线</button></div></div>`,
    rows: [
      ['2026-03-09T10:15', 'Chrome', 'Windows', '1.2.3.4', '深圳', 'unknown', true],
      ['2026-03-09T08:05', 'Safari', 'iOS', '5.6.7.*', '广州', 'unknown', false],
    ],
  },
  {
    name: 'label and value in one text',
    html: `<h2>最近登录</h2><ol><li><p>设备：Mac Safari 浏览器</p><p>时间：2026年3月9日 10时15分</p><p>IP：1.2.3.4</p></li></ol>`,
    rows: [['2026-03-09T10:15', 'Safari', 'macOS', '1.2.3.4', null, 'unknown', false]],
  },
  {
    name: 'definition lists',
    html: `<h2>Log-in history</h2><div><dl class="row"><dt>Date</dt><dd>09/03/2026 10:15</dd><dt>Device</dt><dd>Opera on Linux</dd><dt>Address</dt><dd>1.2.3.4</dd></dl>
<dl class="row"><dt>Date</dt><dd>25/02/2026 22:15</dd><dt>Device</dt><dd>Opera on Linux</dd><dt>Address</dt><dd>1.2.3.4</dd></dl></div>`,
    rows: [
      ['2026-03-09T10:15', 'Opera', 'Linux', '1.2.3.4', null, 'unknown', false],
      ['2026-02-25T22:15', 'Opera', 'Linux', '1.2.3.4', null, 'unknown', false],
    ],
  },
  {
    name: 'day and month that nobody can tell apart',
    html: table('Login history', ['Date', 'Browser', 'IP'], [['03/02/2026 10:15', 'Chrome on Windows', '1.2.3.4']]),
    rows: [[null, 'Chrome', 'Windows', '1.2.3.4', null, 'unknown', false]],
  },
  {
    name: 'a <time> with its machine-readable value',
    html: table(
      'Recent sign-ins',
      ['When', 'Device', 'IP'],
      [['<time datetime="2026-03-09T10:15:00Z">yesterday</time>', 'Chrome on Windows', '1.2.3.4']],
    ),
    rows: [['2026-03-09T10:15:00Z', 'Chrome', 'Windows', '1.2.3.4', null, 'unknown', false]],
  },
  {
    name: 'sessions by their last use: that is not the time of the sign-in',
    html: table(
      'Your devices',
      ['Device', 'IP', 'Last active'],
      [['Chrome on Windows', '1.2.3.4', '2026-03-09 10:15']],
    ),
    rows: [[null, 'Chrome', 'Windows', '1.2.3.4', null, 'unknown', false]],
  },
  {
    name: 'user-agent strings and a second page',
    html: `${table(
      '安全日志',
      ['时间', '客户端', 'IP地址', '操作', '结果'],
      [
        [
          '2026-03-09 10:15:01',
          'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36',
          '1.2.3.4',
          '登录',
          '登录成功',
        ],
      ],
    )}<a href="#">下一页</a>`,
    rows: [['2026-03-09T10:15:01', 'Chrome', 'Windows', '1.2.3.4', null, 'success', false]],
    partial: true,
  },
  {
    name: 'columns that are no sign-in: the time it expires',
    html: table(
      'Active sessions',
      ['Expires', 'Signed in', 'Browser'],
      [['2026-03-10 09:00', '2026-03-09 10:15', 'Brave on macOS']],
    ),
    rows: [['2026-03-09T10:15', 'Brave', 'macOS', null, null, 'unknown', false]],
  },
];

export const otherPages: readonly (readonly [string, string])[] = [
  [
    'an order list',
    '<h2>Orders</h2><table><tr><th>Date</th><th>Item</th></tr><tr><td>2026-03-09</td><td>Chrome cleaner for Windows</td></tr></table>',
  ],
  [
    'a changelog that mentions sessions',
    '<h1>Sessions</h1><ul><li>2026-03-09 Fixed a bug</li><li>2026-03-08 Added a page</li></ul>',
  ],
  ['a help page', '<h1>登录设备</h1><ul><li>打开安全中心</li><li>查看登录记录</li></ul>'],
  ['a table of servers', '<h2>Servers</h2><table><tr><td>1.2.3.4</td><td>2026-03-09 10:15</td></tr></table>'],
  ['navigation', '<h1>Sign-in</h1><nav><ul><li><a>Overview</a></li><li><a>Devices</a></li></ul></nav>'],
];
