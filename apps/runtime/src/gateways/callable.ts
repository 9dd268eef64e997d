/** A number with or without `+`, perhaps with a context of the dialplan: `100`, `+442079460111@from-trunk`. */
const CALLABLE = /^\+?[\d*#]{1,20}(@[\w-]{1,79})?$/;

/** Whether the doctor can be told to call this. */
export function isCallable(text: unknown): text is string {
  return typeof text === 'string' && CALLABLE.test(text);
}
