const months = 'jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec';
const shapes = [
  String.raw`\d{1,4}[-/]\d{1,2}[-/]\d{1,4}|(?<![\d.])\d{1,4}\.\d{1,2}\.\d{1,4}(?![\d.*])`,
  String.raw`\d{1,2} ?月 ?\d{1,2}`,
  String.raw`\d{1,2}[-/]\d{1,2} \d{1,2}:\d{2}`,
  String.raw`[\d一两兩半几幾] ?(?:秒|分|个?小时|個?小時|天|日|周|週|个?月|個?月|年|个?星期|個?星期)[鐘钟]?(?: ?\d+ ?(?:分|秒|小时|小時)[鐘钟]?)? ?(?:之|以)?前`,
  String.raw`\b(?:ago|yesterday|today|just now|last (?:week|month|year))\b`,
  '刚刚|剛剛|刚才|剛才|[今昨前][天日]|上周|上週|上个月|上個月',
  String.raw`\b(?:${months})[a-z]*\.? \d`,
  String.raw`\d(?:st|nd|rd|th)?[ -](?:${months})`,
  String.raw`(?:^|[周週星期一二三四五六日天a-z午上] )\d{1,2}:\d{2}`,
];
const shape = new RegExp(shapes.join('|'), 'i');

/** Something that might be a time stands in the text. Whether it is one, and which, is `readTime`'s to say. */
export const looksTimed = (text: string): boolean => shape.test(text);

/** A clock and nothing else. */
export const clockOnly = /^(?:上午|下午|晚上|凌晨|早上|中午)? ?\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]\.?m\.?)?$/i;
