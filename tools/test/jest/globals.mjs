/** Names and symbols of the realm that packages have put there: they are loaded once, and rely on them ever after. */
const kept = new Set();

/** Runs what loads packages, and keeps what they put into the realm. */
export async function keepingGlobals(load) {
  const before = new Set(Reflect.ownKeys(globalThis));
  const loaded = await load();
  for (const key of Reflect.ownKeys(globalThis)) if (!before.has(key)) kept.add(key);
  return loaded;
}

/** What a realm is like before a test file, so that the next one finds it so again. */
export class Globals {
  properties = new Map(
    Reflect.ownKeys(globalThis).map((key) => [key, Object.getOwnPropertyDescriptor(globalThis, key)]),
  );
  environment = { ...process.env };
  exit = process.exit;
  stackTraceLimit = Error.stackTraceLimit;

  restore() {
    for (const key of Reflect.ownKeys(globalThis))
      if (!this.properties.has(key) && !kept.has(key)) Reflect.deleteProperty(globalThis, key);
    for (const [key, descriptor] of this.properties)
      if (descriptor.configurable) Object.defineProperty(globalThis, key, descriptor);
    for (const name of Object.keys(process.env)) if (!(name in this.environment)) delete process.env[name];
    Object.assign(process.env, this.environment);
    process.exit = this.exit;
    Error.stackTraceLimit = this.stackTraceLimit;
  }
}
