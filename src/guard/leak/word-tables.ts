import { wordlist as english } from '@scure/bip39/wordlists/english.js';
import { wordlist as simplified } from '@scure/bip39/wordlists/simplified-chinese.js';
import { wordlist as traditional } from '@scure/bip39/wordlists/traditional-chinese.js';

/** The words of the English list that people use all day: those among the first five hundred or so of the language. */
const everyday = new Set(
  (
    'able about above across act actual add address advice afraid again age agree ahead air all allow almost ' +
    'alone already also always among amount animal another answer any apart appear area arm army around ' +
    'arrive art ask away baby ball bar base become before begin behave behind believe below better between ' +
    'beyond body book bring brother build business busy call can car card carry case cause certain chair ' +
    'change check child choose city claim close club come common control cost country couple course cover ' +
    'cross day deal decide depend describe design develop differ direct door draw dream drive drop during ' +
    'early earn earth easily east easy eight either else employ end enjoy enough enter entire evidence exact ' +
    'example exist expect explain eye face fall family famous father feel few field figure file film final ' +
    'find fine finish fire first fit flat fly follow food foot force forget forward found friend front fun ' +
    'future gain game general girl give glad good great green group grow guess guide hair half hand happy ' +
    'hard hat have head health heart help hen high hold home hope host hotel hour hub human hundred husband ' +
    'ice idea include income increase inform inside into invest island issue item job join jump just keep ' +
    'key kid kind kitchen know lab lady language large later laugh law learn leave left leg lend length ' +
    'letter level life lift light like limit link list little live load local long loop love machine mail ' +
    'main make man manage market master matter maximum mean measure media member mention menu method middle ' +
    'million mind minute miss mistake model moment month more morning mother move much music must name near ' +
    'neck need neither never news next nice night noise normal north nose note nothing notice now number ' +
    'object obtain obvious occur off offer office often oil okay old once one only open option order other ' +
    'outside over own page pair paper parent park party pass path patient people pepper perfect permit ' +
    'person phone photo picture piece place play please point police pool position possible post power ' +
    'practice prefer prepare present pretty prevent price print private problem process produce program ' +
    'project protect proud provide public pull push put quality question quick quit raise rather ready real ' +
    'reason recall receive record reduce rely remain remember remove report require result return review ' +
    'rich right ring risk road room round rule run safe sail same save say school science sea search season ' +
    'seat second section seek sell sense series service session settle share ship shop short side sign ' +
    'silent similar simple since sing sister situate six size skill skin sleep slow small social soon sorry ' +
    'sort sound source south space speak special spend sport spot spring staff stage stand start state stay ' +
    'step still story street strong student style subject success such sudden sugar suggest suit summer sun ' +
    'supply sure surprise system table talk task team tell ten term test text thank that then theory there ' +
    'they thing this thought three thumb time tip title today together tomorrow tonight tool top topic total ' +
    'toward town trade train travel tree trial trip trouble true trust truth try turn two type under unit ' +
    'until update upon use used usual very video view village visit voice vote wait walk wall want warm wash ' +
    'water way wear weather welcome west what wheel when where wide wife will win window winter wish woman ' +
    'wonder wood word work world worry write wrong yard year yellow you young'
  ).split(' '),
);

/** The Chinese lists begin with the characters that are used most. */
const everydayCharacters = 600;

/**
 * The BIP-39 lists in which phrases are recognised, as they travel in a watch set; `*` ends a word that ordinary
 * sentences are made of. For the worker, never for a page's script.
 */
export const wordTables: readonly string[] = [
  english.map((word) => (everyday.has(word) ? `${word}*` : word)).join(' '),
  ...[simplified, traditional].map((list) =>
    list.map((word, place) => (place < everydayCharacters ? `${word}*` : word)).join(' '),
  ),
];
