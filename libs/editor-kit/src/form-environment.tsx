import type { Outcome } from '@hookswitch/flow-model';
import { createContext, useContext, type ReactNode } from 'react';

/** A variable that a template can read, for the picker. */
export interface VariableOption {
  /** Without `${` and `}`, for example `caller.number`. */
  readonly name: string;
  readonly description: string;
  /** Heading in the picker: `Call`, `Set in this flow` … */
  readonly group: string;
}

/** Something that a field can point at. */
export interface ReferenceOption {
  /** The value that is written: an id, or an extension. */
  readonly value: string;
  readonly label: string;
  /** The outcomes that it gives to a node which refers to it; missing where its type gives none. */
  readonly outcomes?: readonly Outcome[];
}

/** A fault of the form's value, at the field that it is about. */
export interface FieldMessage {
  /** JSON Pointer inside the form's value. */
  readonly pointer: string;
  readonly message: string;
  readonly severity: 'error' | 'warning';
}

/** What somebody wants to hear. */
export interface SpokenText {
  readonly text: string;
  /** BCP 47; the server's default when missing. */
  readonly language?: string;
  readonly voice: string | null;
}

/** An object's request that somebody wants to try before calls depend on it. */
export interface RequestTrial {
  readonly nodeId: string;
  /** As it is written: may be incomplete or wrong. */
  readonly config: Readonly<Record<string, unknown>>;
  /** What its variables hold, by their names. */
  readonly variables: Readonly<Record<string, string>>;
}

/** What came of it. */
export interface RequestTrialResult {
  /** The exit that a call would take. */
  readonly outcome: string;
  /** Why, in a sentence. */
  readonly reason: string;
  readonly http_status: number | null;
  readonly duration_ms: number;
  /** Secret values are masked. */
  readonly request: {
    readonly method: string;
    readonly url: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
  };
  readonly response: { readonly headers: Readonly<Record<string, string>>; readonly body: string } | null;
  /** What each variable would become; `found`: it stands in the answer. */
  readonly variables: readonly { readonly name: string; readonly value: string; readonly found: boolean }[];
}

/** The edges of one object of a flow. */
export interface Connections {
  /** What an outcome can lead to: the objects of the flow. */
  readonly targets: readonly ReferenceOption[];
  readonly targetOf: (outcome: string) => string | null;
  readonly connect: (outcome: string, target: string | null) => void;
}

/** What fields need to know besides their own value. */
export interface FormEnvironment {
  readonly variables: readonly VariableOption[];
  /** By object type: `flow`, `user` … and `extension` for users found by extension. */
  readonly references: Readonly<Record<string, readonly ReferenceOption[]>>;
  readonly readOnly: boolean;
  readonly messages: readonly FieldMessage[];
  /** Gives a text as sound; fails with a sentence for people. `null`: this place cannot speak. */
  readonly speak: ((speech: SpokenText, signal: AbortSignal) => Promise<Blob>) | null;
  /** Asks what an object asks, once; fails with a sentence for people. `null`: this place cannot ask. */
  readonly tryRequest: ((trial: RequestTrial, signal: AbortSignal) => Promise<RequestTrialResult>) | null;
  /** Shows what the phone of an extension is doing. `null`: this place does not know. */
  readonly phoneState: ((extension: string) => ReactNode) | null;
  /** How the object is connected, for forms that choose where an outcome leads. `null`: this is no object of a flow. */
  readonly connections: Connections | null;
}

const EMPTY: FormEnvironment = {
  variables: [],
  references: {},
  readOnly: false,
  messages: [],
  speak: null,
  tryRequest: null,
  phoneState: null,
  connections: null,
};

const Context = createContext<FormEnvironment>(EMPTY);

/** Gives the fields below it variables, references and messages. */
export function FormEnvironmentProvider({
  value,
  children,
}: {
  value: Partial<FormEnvironment>;
  children: ReactNode;
}) {
  return <Context.Provider value={{ ...EMPTY, ...value }}>{children}</Context.Provider>;
}

/** What the form around this field can offer and has to say. */
export function useFormEnvironment(): FormEnvironment {
  return useContext(Context);
}

/** The first fault at exactly this field. */
export function useFieldMessage(pointer: string): FieldMessage | undefined {
  return useFormEnvironment().messages.find((message) => message.pointer === pointer);
}
