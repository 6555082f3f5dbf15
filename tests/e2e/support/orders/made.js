/** Three orders, one of them with two lines, for pages that differ in how they draw them. */
window.orders = [
  {
    no: '3390021177450',
    at: '2026-11-29 10:02',
    buyer: '雨前',
    status: '买家已付款',
    lines: [
      ['折叠露营灯 暖光', '80.00', 1],
      ['挂钩 四只装', '5.50', 2],
    ],
    paid: '91.00',
    memo: '尽快发',
  },
  {
    no: '3390021177451',
    at: '2026-11-29 08:12',
    buyer: '山阳',
    status: '卖家已发货',
    lines: [['地钉 十支', '19.90', 1]],
    paid: '19.90',
    memo: '',
  },
  {
    no: '3390021177452',
    at: '2026-11-27 18:30',
    buyer: '木子',
    status: '交易成功',
    lines: [['天幕 3x4', '239.00', 1]],
    paid: '229.00',
    memo: '',
  },
];
