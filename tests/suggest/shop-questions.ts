import type { SuggestEntry } from '../../lib/suggest/types';

/** A small library written for the tests. */
export const LIBRARY: readonly SuggestEntry[] = [
  {
    id: 'ship',
    text: '发货时间 付款后 48 小时内发出，节假日顺延。',
    questions: ['什么时候发货', '今天拍今天能发吗', '几天可以寄出来', '付款多久发货'],
    smallTalk: false,
  },
  {
    id: 'courier',
    text: '默认快递 我们默认发中通，部分乡镇发邮政。',
    questions: ['发什么快递', '可以发顺丰吗', '用的哪家物流'],
    smallTalk: false,
  },
  {
    id: 'freight',
    text: '运费说明 满 59 元包邮，不满收 6 元。',
    questions: ['运费多少钱', '包邮吗', '能不能免邮费'],
    smallTalk: false,
  },
  {
    id: 'shrink',
    text: '缩水 面料做过预缩处理，正常水洗不会缩水。',
    questions: ['会缩水吗', '洗了会不会变小', '第一次下水会缩吗'],
    smallTalk: false,
  },
  {
    id: 'fade',
    text: '掉色 深色第一次清洗会有轻微浮色，属正常现象。',
    questions: ['会掉色吗', '黑色的洗了褪色不', '会不会染到别的衣服'],
    smallTalk: false,
  },
  {
    id: 'invoice',
    text: '发票 可以开电子发票，请把抬头和税号发给我。',
    questions: ['能开发票吗', '发票怎么开', '要专票可以吗'],
    smallTalk: false,
  },
  { id: 'hello', text: '您好，在的，请问有什么可以帮您？', questions: ['在吗', '你好', '有人吗'], smallTalk: true },
  { id: 'thanks', text: '不客气，祝您生活愉快！', questions: ['谢谢', '好的谢谢', '辛苦了'], smallTalk: true },
];
