// Syllables of Hanyu Pinyin that begin with a consonant; those without one ("a", "en", "ou") would let English words pass.
const afterLips = 'a|o|ai|ei|ao|ou|an|en|ang|eng|i|ie|iao|iu|ian|in|ing|u';
const afterTeeth = 'a|e|ai|ei|ao|ou|an|ang|eng|ong|i|ie|iao|iu|ian|in|iang|ing|u|uo|ui|uan|un|v';
const afterThroat = 'a|e|ai|ei|ao|ou|an|en|ang|eng|ong|u|ua|uo|uai|ui|uan|un|uang';
const afterHiss = `i|${afterThroat}`;
const afterPalate = 'i|ia|ie|iao|iu|ian|in|iang|ing|iong|u|ue|uan|un';
const syllable = [
  `[bpmf](?:${afterLips})`,
  `[dtnl](?:${afterTeeth})`,
  `[gkh](?:${afterThroat})`,
  `(?:[zcs]h?|r)(?:${afterHiss})`,
  `[jqx](?:${afterPalate})`,
  'y(?:a|e|ao|ou|an|ang|i|in|ing|ong|u|ue|uan|un)',
  'w(?:a|o|ai|ei|an|en|ang|eng|u)',
].join('|');
const syllables = new RegExp(`^(?:${syllable}){2,6}$`);

/** A Chinese word in Latin letters, of two to six syllables and at least five letters: `kongtou`, `anzhuo` not. */
export const isPinyin = (text: string): boolean => text.length >= 5 && text.length <= 36 && syllables.test(text);
