// Writes libs/gateway-asterisk/src/ari/ari.generated.ts from Asterisk's own description of its REST interface: the
// models and operations that the gateway uses, so that a misspelt parameter or a field that is not there fails the
// type check. usage: node generate-types.mjs [FOLDER OF *.json]   (default: the rig's chroot)
import { readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const chroot = process.env.RIG_DIR ?? join(homedir(), '.cache/hookswitch-asterisk');
const folder = process.argv[2] ?? join(chroot, 'root/usr/share/asterisk/rest-api');
const target = fileURLToPath(
  new URL('../../libs/gateway-asterisk/src/ari/ari.generated.ts', import.meta.url),
);

const files = ['applications', 'asterisk', 'bridges', 'channels', 'deviceStates', 'endpoints', 'events']
  .concat(['mailboxes', 'playbacks', 'recordings'])
  .map((name) => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')));

/** What the gateway asks of Asterisk: an operation that is not here cannot be called. */
const OPERATIONS = [
  'GET /applications/{applicationName}',
  'POST /applications/{applicationName}/subscription',
  'DELETE /applications/{applicationName}/subscription',
  'PUT /applications/{applicationName}/eventFilter',
  'GET /asterisk/info',
  'GET /asterisk/modules',
  'GET /asterisk/ping',
  'GET /asterisk/variable',
  'POST /asterisk/variable',
  'GET /bridges',
  'GET /bridges/{bridgeId}',
  'POST /bridges/{bridgeId}',
  'DELETE /bridges/{bridgeId}',
  'POST /bridges/{bridgeId}/moh',
  'DELETE /bridges/{bridgeId}/moh',
  'POST /bridges/{bridgeId}/play/{playbackId}',
  'POST /bridges/{bridgeId}/addChannel',
  'POST /bridges/{bridgeId}/removeChannel',
  'GET /channels',
  'POST /channels/{channelId}',
  'POST /channels/create',
  'GET /channels/{channelId}',
  'DELETE /channels/{channelId}',
  'POST /channels/{channelId}/answer',
  'POST /channels/{channelId}/continue',
  'POST /channels/{channelId}/ring',
  'DELETE /channels/{channelId}/ring',
  'POST /channels/{channelId}/progress',
  'POST /channels/{channelId}/dial',
  'POST /channels/{channelId}/dtmf',
  'POST /channels/{channelId}/mute',
  'DELETE /channels/{channelId}/mute',
  'POST /channels/{channelId}/hold',
  'DELETE /channels/{channelId}/hold',
  'POST /channels/{channelId}/moh',
  'DELETE /channels/{channelId}/moh',
  'POST /channels/{channelId}/play/{playbackId}',
  'POST /channels/{channelId}/record',
  'POST /channels/{channelId}/snoop/{snoopId}',
  'GET /channels/{channelId}/variable',
  'POST /channels/{channelId}/variable',
  'POST /channels/{channelId}/transfer_progress',
  'GET /deviceStates',
  'GET /deviceStates/{deviceName}',
  'PUT /deviceStates/{deviceName}',
  'GET /endpoints',
  'GET /endpoints/{tech}',
  'GET /endpoints/{tech}/{resource}',
  'PUT /mailboxes/{mailboxName}',
  'GET /playbacks/{playbackId}',
  'DELETE /playbacks/{playbackId}',
  'GET /recordings/stored',
  'GET /recordings/stored/{recordingName}',
  'GET /recordings/stored/{recordingName}/file',
  'DELETE /recordings/stored/{recordingName}',
  'POST /recordings/live/{recordingName}/pause',
  'DELETE /recordings/live/{recordingName}/pause',
  'GET /recordings/live/{recordingName}',
  'POST /recordings/live/{recordingName}/stop',
];

const PRIMITIVES = {
  string: 'string',
  Date: 'string',
  boolean: 'boolean',
  int: 'number',
  long: 'number',
  double: 'number',
  object: 'Readonly<Record<string, unknown>>',
  containers: 'Readonly<Record<string, unknown>>',
  void: 'void',
  binary: 'Uint8Array',
};

const models = new Map(files.flatMap((file) => Object.entries(file.models ?? {})));
const used = new Set();

function typeOf(name, allowed) {
  const list = /^List\[(.*)\]$/.exec(name);
  if (list) return `readonly ${typeOf(list[1])}[]`;
  if (allowed?.valueType === 'LIST' && name === 'string')
    return allowed.values.map((value) => `'${value}'`).join(' | ');
  if (PRIMITIVES[name]) return PRIMITIVES[name];
  if (!models.has(name)) throw new Error(`Unknown type ${name}`);
  used.add(name);
  return name;
}

/** Everything that may come over the websocket: the models below `Event`. */
const events = [...models.get('Event').subTypes];

function operation(key) {
  const [method, path] = key.split(' ');
  const api = files.flatMap(({ apis }) => apis).find((candidate) => candidate.path === path);
  const found = api?.operations.find(({ httpMethod }) => httpMethod === method);
  if (!found) throw new Error(`Asterisk has no ${key}`);
  const fields = (found.parameters ?? []).map((parameter) => {
    const { name, required, paramType, allowMultiple, allowableValues } = parameter;
    const type = paramType === 'body' ? 'object' : parameter.dataType;
    const single = typeOf(type, allowableValues);
    const many = allowMultiple
      ? `${single} | readonly ${single.includes('|') ? `(${single})` : single}[]`
      : single;
    return `readonly ${name}${required ? '' : '?'}: ${many};`;
  });
  const parameters = fields.length === 0 ? 'Readonly<Record<string, never>>' : `{ ${fields.join(' ')} }`;
  return `  '${key}': { parameters: ${parameters}; answer: ${typeOf(found.responseClass)} };`;
}

function model(name) {
  const { properties = {} } = models.get(name);
  const own = Object.entries(properties).map(
    ([field, { type, required, allowableValues }]) =>
      `  readonly ${field}${required ? '' : '?'}: ${typeOf(type, allowableValues)};`,
  );
  if (!events.includes(name)) return `export interface ${name} {\n${own.join('\n')}\n}`;
  return `export interface ${name} extends AriEventBase {\n  readonly type: '${name}';\n${own.join('\n')}\n}`;
}

const operations = OPERATIONS.map(operation);
const written = events.map(model);
for (let before = -1; before !== used.size;) {
  before = used.size;
  for (const name of [...used]) if (!events.includes(name)) model(name);
}
const rest = [...used].filter((name) => !events.includes(name)).map(model);

writeFileSync(
  target,
  `// Written by tools/asterisk/generate-types.mjs from the API description of Asterisk 22. Do not edit.

/** What every event has. */
export interface AriEventBase {
  readonly application: string;
  readonly timestamp: string;
  readonly asterisk_id?: string;
}

${[...rest, ...written].join('\n\n')}

/** Everything that may come over the websocket. */
export type AriEvent = ${events.join(' | ')};

/** Operations by method and path: their parameters (path, query and body together) and their answer. */
export interface AriOperations {
${operations.join('\n')}
}
`,
);
