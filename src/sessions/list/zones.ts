/** Minutes east of UTC, a word that a page uses for a zone this reader is not sure of, or nothing said. */
export type Zone = number | 'unsure' | undefined;

/** Only names that mean one thing: CST is Shanghai's and Chicago's, IST India's and Ireland's, PST Manila's too. */
const named: readonly (readonly [RegExp, number])[] = [
  [
    /北京时间|北京時間|中国标准时间|中國標準時間|台北(?:标准)?时间|台北(?:標準)?時間|台灣時間|香港时间|香港時間|新加坡(?:标准)?时间|\b(?:China|Taipei|Hong Kong|Singapore) Standard Time|\b(?:Beijing|Hong Kong|Singapore|Taipei) time|\bHKT\b|\bSGT\b|Asia\/(?:Shanghai|Hong_Kong|Taipei|Singapore|Macau)/i,
    480,
  ],
  [/东京时间|東京時間|\bJST\b|\bKST\b|Asia\/(?:Tokyo|Seoul)/, 540],
  [/\bCEST\b/, 120],
  [/\bCET\b/, 60],
  [/\bEDT\b/, -240],
  [/\bPDT\b/, -420],
];
/** A zone all the same, though not which. Browsers show "your local time" in ours. */
const vague =
  /\b(?:PST|PT|MST|MDT|CST|CDT|EST|ET|AST|ADT|AKST|HST|IST|BST|WES?T|EES?T|MSK|AEST|AEDT|ACST|AWST|NZ[SD]T|[CEW]AT|SAST|PKT|ICT|WIB|PHT)\b|(?:[Ss]erver|[Ss]ite|Pacific|Mountain|Central|Eastern|Atlantic|British|Indian?|Moscow)(?: [Ss]tandard| [Dd]aylight| [Ss]ummer)? [Tt]ime\b|服务器时间|伺服器時間|当地时间|當地時間|太平洋时间|太平洋時間|美东时间|美東時間|\b(?:America|Europe|Asia|Africa|Australia|Pacific)\/[A-Z]\w+/;

/** An offset as it stands in a text: `UTC+8`, `+0800`, `Z`; `null` if it cannot be one. */
export function minutesEast(zone: string): number | null {
  const known = named.find(([words]) => words.test(zone));
  if (known) return known[1];
  const [, sign, hours = '0', minutes = '0'] = /([+-]) ?(\d{1,2}):?(\d{2})?$/.exec(zone) ?? [];
  const size = Number(hours) * 60 + Number(minutes);
  return size > 14 * 60 ? null : sign === '-' ? -size : size;
}

/** The zone named in a heading such as "Time (UTC+8)" or 登录时间（北京时间）. */
export function zoneIn(text: string): Zone {
  const clean = text.normalize('NFKC').replaceAll(/[−–]/g, '-');
  const found = /\b(?:UTC|GMT)(?:\s*[+-]\s*\d{1,2}(?::?\d{2})?)?(?![\w+-])/.exec(clean)?.[0];
  if (found) return minutesEast(found.replaceAll(/\s/g, '')) ?? 'unsure';
  const known = named.find(([words]) => words.test(clean));
  if (known) return known[1];
  return vague.test(clean) ? 'unsure' : undefined;
}

/** A sentence beside a list that says in which zone its times are. */
const note =
  /\b(?:times?|dates?|timestamps?)\b[^.]{0,60}\b(?:in|are|use|shown)\b|\btime ?zone\b|(?:时间|時間|时区|時區)[^。]{0,12}(?:为|為|是|以|均|采用|採用|:|：)/i;
export const zoneInNote = (text: string): Zone => (note.test(text) ? zoneIn(text) : undefined);
