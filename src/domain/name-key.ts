import { pinyin } from 'pinyin-pro';
import { simplify } from './simplify.js';

/**
 * The form in which names are compared: width and compatibility forms folded (NFKC), lower case, traditional
 * characters simplified; white space, quotation marks and title marks, and the dots and hyphens inside names gone.
 */
export function nameKey(name: string): string {
  return simplify(name.normalize('NFKC').toLowerCase()).replace(/[\s·•‧・\-‐"'“”‘’「」『』《》〈〉]+/gu, '');
}

/** Typed pronunciation as it is compared: as {@link nameKey}, tone marks gone (wáng líng fēng), ü as v. */
export function pinyinKey(typed: string): string {
  const toneless = typed.normalize('NFD').replace(/[\u0300\u0301\u0304\u030c]/gu, '');
  return nameKey(toneless.normalize('NFC')).replaceAll('ü', 'v');
}

/** How a name is pronounced. */
export interface Pronunciation {
  /** With tone marks, syllables apart: wáng líng fēng. */
  readonly pinyin: string;
  /** Without tones, in one word: wanglingfeng. */
  readonly plain: string;
  /** First letters: wlf. */
  readonly initials: string;
  /** The first syllable, then first letters: wanglf, as people type a person's name. */
  readonly surnameFirst: string;
  /** All but the first syllable: lingfeng. */
  readonly given: string;
}

/** The pronunciation of a name that has a Chinese character, else undefined. `person` reads surnames as surnames (单 shàn). */
export function pronounce(name: string, person: boolean): Pronunciation | undefined {
  if (!/\p{Script=Han}/u.test(name)) return undefined;
  const surname = person ? 'head' : 'off';
  const marked = pinyin(name, { type: 'array', surname });
  const plain = pinyin(name, { type: 'array', surname, toneType: 'none', v: true }).map((syllable) =>
    nameKey(syllable).replace(/[^\p{L}\p{N}]/gu, ''),
  );
  const letters = plain.map((syllable) => [...syllable][0] ?? '');
  return {
    pinyin: marked.filter((syllable) => /[\p{L}\p{N}]/u.test(syllable)).join(' '),
    plain: plain.join(''),
    initials: letters.join(''),
    surnameFirst: [plain[0] ?? '', ...letters.slice(1)].join(''),
    given: plain.slice(1).join(''),
  };
}
