/** What repair needs to know of a single character (one code point). */

/** Zero-width spaces and marks, soft hyphens: never printed, and never a gap. */
const INVISIBLE = /[\u00AD\u200B\u200E\u200F\u2060\uFEFF]/u;

/** Whether the character is neither printed nor a gap. */
export function isInvisible(char: string): boolean {
  return INVISIBLE.test(char);
}

/** The text without the characters that are neither printed nor gaps. */
export function withoutInvisible(text: string): string {
  return text.replace(new RegExp(INVISIBLE, 'gu'), '');
}

/** Whether the character only leaves a gap: white space of any width, and control characters. */
export function isWhite(char: string): boolean {
  return /[\s\p{Cc}]/u.test(char) && !isInvisible(char);
}

/** Whether the character belongs to a script that sets no space between words. */
export function isHan(char: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}]/u.test(char);
}

/** Whether the character belongs to words that are set apart by spaces: letters and digits other than Han, ASCII marks. */
export function isSpacedScript(char: string): boolean {
  return /[!-~\p{L}\p{N}]/u.test(char) && !isHan(char);
}

/** Whether the character is a letter or a digit, of whatever script. */
export function isWordCharacter(char: string): boolean {
  return /[\p{L}\p{N}]/u.test(char);
}

/** Whether the character is a decimal digit, of normal or of full width. */
export function isDigit(char: string): boolean {
  return /\p{Nd}/u.test(char);
}

/** Whether no space follows the character: opening brackets and opening quotation marks. */
export function isOpening(char: string): boolean {
  return /[([{“‘（《〈「『【〔［｛]/u.test(char);
}

/** Whether no space precedes the character: closing marks, and those that end a clause or a number. */
export function isClosing(char: string): boolean {
  return /[)\]},.;:!?%”’）》〉」』】〕］｝，。、；：！？…％‰]/u.test(char);
}

/** Whether a credit line may begin with the character as its ornament. */
export function isBullet(char: string): boolean {
  return /[■□▪▫●○◎•▲△▼▽◆◇★☆]/u.test(char);
}

/** Columns the character takes in a line of Chinese print: 1, or a half for Latin letters, digits and ASCII marks. */
export function printedWidth(char: string): number {
  return /[ -~\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F]/u.test(char) ? 0.5 : 1;
}
