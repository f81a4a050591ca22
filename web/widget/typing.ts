import type { Core } from '../core/index.js';

/** Digits as thousands, with a currency before them or not: what the field itself writes. */
const WRITTEN = /^(\s*rp\.?\s*)?(\d{1,3}(\.\d{3})*|\d+)?$/i;

/** Strokes of a keyboard, by their names: what is pasted or filled in is left as it is. */
const STROKE = /^(insert(Composition)?Text$|delete)/;

/** A text and where the caret stands in it. */
interface Typed {
  readonly text: string;
  readonly caret: number;
}

/**
 * What was typed, with dots between its thousands, when the donor leaves the dots to the field: it
 * was so before this stroke, and the stroke was no dot. The caret stays behind the same digit.
 * Nothing when the text is to stay as it is, as in "1.5jt".
 */
export function withDots(core: Core, before: string, event: InputEvent): Typed | undefined {
  const { value, selectionStart } = event.target as HTMLInputElement;
  const caret = selectionStart ?? value.length;
  const [, sign = ''] = /^(\s*rp\.?\s*)/i.exec(value) ?? [];
  const digits = value.slice(sign.length).replaceAll('.', '');
  const isStroke = event.type !== 'input' || STROKE.test(event.inputType);
  const isOurs = isStroke && WRITTEN.test(before) && !event.data?.includes('.');
  if (!isOurs || !/^(0|[1-9]\d*)$/.test(digits)) return undefined;
  const read = core.readAmount(digits, false);
  if (read.error) return undefined;
  const text = sign + core.rupiah(read.amount).slice(2); // "Rp" is the donor's to write or to leave out
  // A dot that is deleted comes back: the caret steps over it, or it would be in the way for ever.
  const isForward = /Forward$/.test(event.inputType) && text === before;
  return { text, caret: caretBehind(text, digitsIn(value.slice(0, caret)), isForward) };
}

function digitsIn(text: string): number {
  return text.replace(/\D/g, '').length;
}

/** The place behind so many digits of `text`, and behind the dot that follows them. */
function caretBehind(text: string, count: number, isBehindDot: boolean): number {
  const digit = /\d/;
  let at = text.search(digit);
  if (at < 0) return text.length;
  for (let seen = 0; seen < count && at < text.length; ++at) if (digit.test(text[at] ?? '')) ++seen;
  return at + Number(isBehindDot && text[at] === '.');
}
