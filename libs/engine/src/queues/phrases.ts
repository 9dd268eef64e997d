/** How place and waiting time are said in a language. */
export interface Phrases {
  readonly position: (position: number) => string;
  readonly moreThan: (count: number) => string;
  readonly wait: (minutes: number) => string;
  /** Said to the agent; 0: less than half a minute. */
  readonly waited: (minutes: number) => string;
  /** Digits of a number, apart. */
  readonly callback: (number: string) => string;
  readonly noNumber: string;
}

const en: Phrases = {
  position: (n) => (n === 1 ? 'You are next.' : `You are number ${n} in the queue.`),
  moreThan: (n) => `There are more than ${n} callers before you.`,
  wait: (n) => (n === 1 ? 'You will wait for about one minute.' : `You will wait for about ${n} minutes.`),
  waited: (n) =>
    `The caller has waited for ${aboutMinutes(n, ['less than a minute', 'about one minute', 'minutes'])}.`,
  callback: (n) => `We will call you back on ${n}, and you keep your place. Press 1 to confirm.`,
  noNumber: 'Your number is not shown: we cannot call you back.',
};

const de: Phrases = {
  position: (n) =>
    n === 1 ? 'Sie sind als Nächstes an der Reihe.' : `Sie sind Nummer ${n} in der Warteschlange.`,
  moreThan: (n) => `Vor Ihnen warten mehr als ${n} Anrufer.`,
  wait: (n) => (n === 1 ? 'Sie warten noch etwa eine Minute.' : `Sie warten noch etwa ${n} Minuten.`),
  waited: (n) =>
    `Der Anrufer hat ${aboutMinutes(n, ['weniger als eine Minute', 'etwa eine Minute', 'Minuten'])} gewartet.`,
  callback: (n) =>
    `Wir rufen Sie unter ${n} zurück, und Sie behalten Ihren Platz. Drücken Sie zur Bestätigung die 1.`,
  noNumber: 'Ihre Nummer ist unterdrückt: wir können Sie nicht zurückrufen.',
};

const fr: Phrases = {
  position: (n) => (n === 1 ? 'Vous êtes le prochain.' : `Vous êtes numéro ${n} dans la file d’attente.`),
  moreThan: (n) => `Plus de ${n} personnes attendent avant vous.`,
  wait: (n) => (n === 1 ? 'L’attente est d’environ une minute.' : `L’attente est d’environ ${n} minutes.`),
  waited: (n) =>
    `L’appelant a attendu ${aboutMinutes(n, ['moins d’une minute', 'environ une minute', 'minutes'])}.`,
  callback: (n) =>
    `Nous vous rappellerons au ${n}, et vous gardez votre place. Appuyez sur 1 pour confirmer.`,
  noNumber: 'Votre numéro est masqué : nous ne pouvons pas vous rappeler.',
};

const es: Phrases = {
  position: (n) => (n === 1 ? 'Usted es el siguiente.' : `Usted es el número ${n} en la cola.`),
  moreThan: (n) => `Hay más de ${n} personas antes que usted.`,
  wait: (n) =>
    n === 1 ? 'La espera es de un minuto aproximadamente.' : `La espera es de unos ${n} minutos.`,
  waited: (n) =>
    `Quien llama ha esperado ${aboutMinutes(n, ['menos de un minuto', 'un minuto', 'minutos'])}.`,
  callback: (n) => `Le llamaremos al ${n} y conserva su lugar. Pulse 1 para confirmar.`,
  noNumber: 'Su número está oculto: no podemos llamarle.',
};

function aboutMinutes(n: number, [none, one, many]: readonly [string, string, string]): string {
  if (n === 0) return none;
  return n === 1 ? one : `${n} ${many}`;
}

const known: Readonly<Record<string, Phrases>> = { en, de, fr, es };

/** The phrases of a language, and the language to speak them in: English where we have none. */
export function phrasesOf(language: string): { readonly phrases: Phrases; readonly language: string } {
  const phrases = known[language.split('-')[0] ?? ''];
  return phrases === undefined ? { phrases: en, language: 'en-GB' } : { phrases, language };
}
