/** A phone-side target. Never called an endpoint: that word is a webhook's. */
export interface Address {
  readonly type: 'tel' | 'extension' | 'sip';
  readonly target: string;
  readonly name: string | null;
}

/** A party as the far end presents it. `withheld` numbers are kept out of every display. */
export interface Party {
  readonly number: string;
  readonly name: string | null;
  readonly withheld?: boolean;
}
