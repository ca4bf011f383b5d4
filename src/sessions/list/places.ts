import { namesDevice, readDevice } from './devices';
import { failureWords, signInWords, successWords, thisDevice } from './words';

/** Chinese pages name a province and leave the country out. */
const provinces =
  /(?:北京|上海|天津|重庆|重慶|河北|山西|辽宁|遼寧|吉林|黑龙江|黑龍江|江苏|江蘇|浙江|安徽|福建|江西|山东|山東|河南|湖北|湖南|广东|廣東|海南|四川|贵州|貴州|云南|雲南|陕西|陝西|甘肃|甘肅|青海|内蒙古|內蒙古|广西|廣西|西藏|宁夏|寧夏|新疆)/;
/** Names in everyday use that differ from the formal ones. */
const everyday: readonly (readonly [RegExp, string])[] = [
  [/香港|\bHong ?Kong\b/i, 'HK'],
  [/澳门|澳門|\bMaca[uo]\b/i, 'MO'],
  [/台湾|台灣|臺灣|\bTaiwan\b/i, 'TW'],
  [/\b(?:USA|U\.S\.A?\.?|United States(?: of America)?)(?!\w)|美国|美國/i, 'US'],
  [/\b(?:UK|Great Britain|England|Scotland|Wales)\b|英国|英國/i, 'GB'],
  [/\b(?:South )?Korea\b|韩国|韓國|南韓/i, 'KR'],
  [/\bChina\b|中国大陆|中國大陸|中国|中國/i, 'CN'],
  [/\bTurkey\b|\bTürkiye\b|土耳其/i, 'TR'],
  [/\bCzech(?:ia| Republic)\b|捷克/i, 'CZ'],
  [/\bUAE\b|阿联酋|阿聯酋/i, 'AE'],
];
const noCountry = /^(?:EU|EZ|QO|UN|X[A-Z]|ZZ|AC|CP|DG|EA|IC|TA)$/;
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

let names: ReadonlyMap<string, string> | undefined;

/** Country names in our three languages, longest first, from the browser's own tables. */
function countryNames(): ReadonlyMap<string, string> {
  if (names) return names;
  const found: [string, string][] = [];
  for (const language of ['en', 'zh-Hans', 'zh-Hant']) {
    const display = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const first of letters)
      for (const second of letters) {
        const code = first + second;
        // Codes of states that are no more bear the names of those that follow them.
        const isCurrent = !noCountry.test(code) && Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`;
        const name = isCurrent ? display.of(code) : undefined;
        if (name) found.push([name.toLowerCase(), code]);
      }
  }
  names = new Map(found.sort(([a], [b]) => b.length - a.length));
  return names;
}

/**
 * The country that a place's words name (ISO 3166), or `null`: a city alone is no country.
 *
 * @example countryOf('Bucharest, Romania') // 'RO'
 */
export function countryOf(place: string): string | null {
  const text = place.normalize('NFKC').trim().slice(0, 200);
  const last =
    text
      .split(/[,，、·/|()\s-]+/)
      .filter(Boolean)
      .at(-1) ?? '';
  const usual = everyday.find(([pattern]) => pattern.test(text))?.[1];
  if (usual) return usual;
  if (provinces.test(text)) return 'CN';
  const lower = text.toLowerCase();
  for (const [name, code] of countryNames()) if (hasName(lower, name)) return code;
  // "Berlin, DE" is a country; "Portland, OR" is not one of the codes that stand alone.
  return /^[A-Z]{2}$/.test(last) && /[,(]\s*[A-Z]{2}\)?$|^[A-Z]{2}$/.test(text) ? knownCode(last) : null;
}

function hasName(text: string, name: string): boolean {
  const at = text.indexOf(name);
  if (at < 0) return false;
  if (!/^[\x20-\u024f]+$/.test(name)) return true;
  return !/[a-z]/.test(text[at - 1] ?? ' ') && !/[a-z]/.test(text[at + name.length] ?? ' ');
}

/** Two letters after a comma may be a state of the US: those that are both are not believed. */
const states = /^(?:AL|AR|AZ|CA|CO|DE|GA|ID|IL|IN|KY|LA|MA|MD|ME|MN|MO|MS|MT|NC|NE|PA|SC|SD|TN|VA)$/;
const knownCode = (code: string): string | null =>
  !states.test(code) && [...countryNames().values()].includes(code) ? code : null;

const unknownPlace =
  /^(?:unknown(?: location)?|n\/?a|none|local(?:host)?|private|hidden|other|未知(?:地点|地區|地区|位置)?|不详|不詳|无|無|[-–—*?]+)$/i;
/** Which way a place is led in: "near Berlin", 约在上海. */
const leadIn =
  /^(?:(?:approx(?:imate|\.)? (?:location)?:?|near|from|in|around|大约在|大約在|约在|约|位于|來自|来自)\s*|\* ?)/i;
const inWords = /^[\p{L}\p{M} .,'’()/-]+$/u;
const westernPlace = /^\p{Lu}[\p{L} .'’-]+, ?\p{Lu}[\p{L} .'’-]+(?:, ?\p{Lu}[\p{L} .'’-]+)?$/u;
const chinesePlace = /^[\u4e00-\u9fff]{1,9}[市省县縣区區州](?:[\u4e00-\u9fff ]{0,10})$/;

export const isPlaceWord = (text: string): boolean => westernPlace.test(text) || chinesePlace.test(text);

/**
 * The place that a text names, as it is printed. `isTold`: its column, or an address beside it, says that it is one;
 * otherwise it must name a country, or look like a town with its region.
 */
export function placeIn(text: string, isTold: boolean): string | null {
  const place = text.normalize('NFKC').replaceAll(/\s+/g, ' ').trim().replace(leadIn, '');
  if (!place || place.length > 60 || /[•|｜]| [·・] /.test(place) || unknownPlace.test(place) || thisDevice.test(place))
    return null;
  if (thisDevice.test(place.split(' ')[0] ?? '')) return null;
  if (namesDevice(readDevice(place)) || failureWords.test(place) || successWords.test(place)) return null;
  if (!isTold && signInWords.test(place)) return null;
  if (isTold) return /^[\p{Lu}\p{Lo}]/u.test(place) || countryOf(place) ? place : null;
  return inWords.test(place) && (countryOf(place) || isPlaceWord(place)) ? place : null;
}
