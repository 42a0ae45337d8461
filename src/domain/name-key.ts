import { Converter } from 'opencc-js/t2cn';
import { pinyin } from 'pinyin-pro';

let converter: ReturnType<typeof Converter> | undefined;

/** Traditional characters simplified. The dictionary is unpacked at first use (some 20 ms). */
function simplify(text: string): string {
  if (converter === undefined) converter = Converter({ from: 't', to: 'cn' });
  return converter(text);
}

/**
 * The form in which names are compared: width and compatibility forms folded (NFKC), lower case, traditional
 * characters simplified; white space, quotation marks and title marks, and the dots and hyphens inside names gone.
 */
export function nameKey(name: string): string {
  return simplify(name.normalize('NFKC').toLowerCase()).replace(/[\s·•‧・\-‐"'“”‘’「」『』《》〈〉]+/gu, '');
}

/** How a name is pronounced. */
export interface Pronunciation {
  /** With tone marks, syllables apart: wáng líng fēng. */
  readonly pinyin: string;
  /** Without tones, in one word: wanglingfeng. */
  readonly plain: string;
  /** First letters: wlf. */
  readonly initials: string;
}

/** The pronunciation of a name that has a Chinese character, else undefined. `person` reads surnames as surnames (单 shàn). */
export function pronounce(name: string, person: boolean): Pronunciation | undefined {
  if (!/\p{Script=Han}/u.test(name)) return undefined;
  const surname = person ? 'head' : 'off';
  const marked = pinyin(name, { type: 'array', surname });
  const plain = pinyin(name, { type: 'array', surname, toneType: 'none', v: true }).map((syllable) =>
    nameKey(syllable).replace(/[^\p{L}\p{N}]/gu, ''),
  );
  return {
    pinyin: marked.filter((syllable) => /[\p{L}\p{N}]/u.test(syllable)).join(' '),
    plain: plain.join(''),
    initials: plain.map((syllable) => [...syllable][0] ?? '').join(''),
  };
}
