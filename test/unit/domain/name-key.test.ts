import { expect, test } from 'vitest';
import { nameKey, pinyinKey, pronounce } from '../../../src/domain/name-key.js';

test.each([
  ['農產品出口', '农产品出口'],
  ['ＲＣＥＰ', 'rcep'],
  ['Liaocheng  CPPCC', 'liaochengcppcc'],
  ['阿卜杜拉·买买提', '阿卜杜拉买买提'],
  ['Dong’e', "dong'e"],
  ['“三提三敢”工作要求', '三提三敢工作要求'],
  ['农产品抢“鲜”出口', '农产品抢"鲜"出口'],
  ['《若干措施》', '若干措施'],
  ['𠮷野家', '𠮷野家'],
])('%s and %s are the same name', (a, b) => expect(nameKey(a)).toBe(nameKey(b)));

test('names that differ stay different', () => {
  expect(nameKey('市商务局')).not.toBe(nameKey('市政协'));
  expect(nameKey('“三提三敢”工作要求')).not.toBe(nameKey('三提三敢'));
});

test('a name is pronounced, a surname as a surname', () => {
  expect(pronounce('王凌峰', true)).toEqual({
    pinyin: 'wáng líng fēng',
    plain: 'wanglingfeng',
    initials: 'wlf',
    surnameFirst: 'wanglf',
    given: 'lingfeng',
  });
  expect(pronounce('单田芳', true)?.plain).toBe('shantianfang');
  expect(pronounce('聊城市商务局', false)).toEqual({
    pinyin: 'liáo chéng shì shāng wù jú',
    plain: 'liaochengshishangwuju',
    initials: 'lcsswj',
    surnameFirst: 'liaocsswj',
    given: 'chengshishangwuju',
  });
});

test('marks are not pronounced, and what has no Chinese character is not pronounced at all', () => {
  expect(pronounce('“三提三敢”工作要求', false)?.initials).toBe('stsggzyq');
  expect(pronounce('RCEP', false)).toBeUndefined();
});

test('a character outside the BMP is not cut in half', () => {
  expect(pronounce('𠮷敏', true)?.initials).toBe('𠮷m');
});

test('a typed pronunciation is compared without tones, spaces and apostrophes, ü as v', () => {
  expect(pinyinKey('Wáng Líng Fēng')).toBe('wanglingfeng');
  expect(pinyinKey("Dong'e")).toBe('donge');
  expect(pinyinKey('lǜ huà')).toBe('lvhua');
  expect(pinyinKey('ＷＬＦ')).toBe('wlf');
});
