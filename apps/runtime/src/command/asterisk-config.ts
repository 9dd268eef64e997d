import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import { asteriskFiles, endpointOf, keptPasswords } from '@hookswitch/gateway-asterisk';
import type { AsteriskConfiguration, ConfiguredTrunk, GeneratedFile } from '@hookswitch/gateway-asterisk';
import { readSettings } from '../settings/settings.js';
import type { Settings } from '../settings/settings.js';
import { nextSteps } from './asterisk-steps.js';
import { CommandError } from './commands.js';
import type { Command, CommandContext, CommandOptions } from './commands.js';
import { knownExtensions } from './known-extensions.js';
import { writeFiles } from './write-files.js';

/** Writes the smallest configuration with which an Asterisk serves this installation. */
export const asteriskConfig: Command = {
  name: 'asterisk-config',
  takes: '[--out <folder>]',
  arity: [0, 0],
  options: {
    out: { type: 'string' },
    force: { type: 'boolean' },
    trunk: { type: 'string' },
    'trunk-user': { type: 'string' },
    'external-address': { type: 'string' },
    'sip-bind': { type: 'string' },
    fallback: { type: 'string' },
    announcement: { type: 'string' },
    extension: { type: 'string', multiple: true },
  },
  help: [
    'Prints the smallest configuration for Asterisk, or writes it into <folder> (--force replaces what is there).',
    '--trunk <host[:port]> [--trunk-user <name>]   your carrier, and its account if it wants a registration',
    '--external-address <address>                  how Asterisk is reached from outside, behind NAT',
    '--sip-bind <address:port>                     where phones and trunk reach it (0.0.0.0:5060)',
    '--fallback <extension or number>              rings when Hookswitch is away',
    '--announcement <sound>                        is played then: a sound of Asterisk, without its ending',
    '--extension <number> …                        in place of the users that are configured',
  ],
  async run(_args, context, options) {
    const given = checked(options);
    const folder = given.out === undefined ? null : resolve(context.cwd, given.out);
    const old = (name: string) =>
      folder !== null && existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : '';
    const { settings, ari } = asteriskSettings(context, keptPasswords(old('ari.conf')));
    const kept = keptPasswords(old('pjsip.conf'));
    const configuration: AsteriskConfiguration = {
      ari,
      dial: { extension: ari.extension, trunk: ari.trunk },
      extensions:
        given.extension?.map((extension) => ({ extension, name: extension })) ??
        (await knownExtensions(settings.dataDir)),
      trunk: given.trunk ?? null,
      sipBind: given['sip-bind'] ?? '0.0.0.0:5060',
      externalAddress: given['external-address'] ?? null,
      fallback: given.fallback ?? null,
      announcement: given.announcement ?? null,
      sipPassword: (account) => kept.get(account) ?? newPassword(),
    };
    refuseSharedName(configuration);
    const files = asteriskFiles(configuration);
    const steps = nextSteps(configuration, settings);
    if (folder === null) return printed(files, steps);
    const moved = writeFiles(folder, files, options['force'] === true);
    return [
      `Wrote ${files.map(({ name }) => name).join(', ')} into ${folder}.`,
      ...(moved.length === 0
        ? []
        : [`What was there before is kept: ${moved.join(', ')}. Take from it what you had changed.`]),
      '',
      ...steps,
    ].join('\n');
  },
};

/** @throws CommandError when a phone of a user signs in as the trunk is called */
function refuseSharedName({ dial, extensions }: AsteriskConfiguration): void {
  const trunk = endpointOf(dial.trunk) ?? 'trunk';
  const taken = extensions.find(({ devices = [] }) =>
    devices.some((device) => endpointOf(dial.extension, device) === trunk),
  );
  if (taken !== undefined)
    throw new CommandError(
      `A further phone of ${taken.name} signs in as ${trunk}, which is what the trunk is called. Give it another SIP name.`,
    );
}

interface Given {
  readonly out?: string;
  readonly trunk?: ConfiguredTrunk;
  readonly 'external-address'?: string;
  readonly 'sip-bind'?: string;
  readonly fallback?: string;
  readonly announcement?: string;
  readonly extension?: readonly string[];
}

const HOST = '[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?';
const PLAIN_HOST = new RegExp(`^${HOST}$`);
const HOST_WITH_PORT = new RegExp(`^${HOST}(?::\\d{1,5})?$`);
const NUMBER = /^\+?\d{1,20}$/;

const RULES: Readonly<Record<string, { readonly fits: (text: string) => boolean; readonly rule: string }>> = {
  trunk: { fits: (text) => HOST_WITH_PORT.test(text), rule: 'a host name or address, perhaps with :port' },
  'trunk-user': { fits: (text) => /^[\w.+-]{1,64}$/.test(text), rule: 'letters, digits and . _ + -' },
  'external-address': {
    fits: (text) => isIP(text) !== 0 || PLAIN_HOST.test(text),
    rule: 'an address or a host name, without a port',
  },
  'sip-bind': {
    fits: (text) => /^(\[[0-9a-fA-F:]+\]|[\d.]+):\d{1,5}$/.test(text),
    rule: 'an address with a port, such as 0.0.0.0:5060',
  },
  fallback: { fits: (text) => NUMBER.test(text), rule: 'an extension, or a number such as +442079460111' },
  announcement: {
    fits: (text) => /^[\w./-]{1,200}$/.test(text),
    rule: 'the name of a sound, such as custom/closed',
  },
  extension: { fits: (text) => /^\d{1,20}$/.test(text), rule: 'digits' },
};

/** @throws CommandError that names the option and its rule */
function checked(options: CommandOptions): Given {
  for (const [name, { fits, rule }] of Object.entries(RULES)) {
    const values = [options[name] ?? []].flat();
    if (!values.every((value) => typeof value === 'string' && fits(value))) {
      throw new CommandError(`--${name} must be ${rule}.`);
    }
  }
  const host = options['trunk'];
  const user = options['trunk-user'];
  if (user !== undefined && host === undefined) throw new CommandError('--trunk-user needs --trunk.');
  return {
    ...(options as Omit<Given, 'trunk'>),
    trunk: typeof host === 'string' ? { host, user: typeof user === 'string' ? user : null } : undefined,
  } as Given;
}

/** All files one after the other, and as comments what to do with them. */
function printed(files: readonly GeneratedFile[], steps: readonly string[]): string {
  return [
    ...files.map(({ name, content }) => `; === ${name}\n${content}`),
    ...steps.map((line) => `; ${line}`.trimEnd()),
  ].join('\n');
}

/** The settings as the start reads them; an account that is not set yet is made up here, and told in the report. */
function asteriskSettings(
  { environment }: CommandContext,
  kept: ReadonlyMap<string, string>,
): { readonly settings: Settings; readonly ari: NonNullable<Settings['ari']> } {
  const set = (name: string, otherwise: string) => environment[name]?.trim() || otherwise;
  const user = set('HOOKSWITCH_ARI_USER', 'hookswitch');
  const settings = readSettings({
    ...environment,
    HOOKSWITCH_GATEWAYS: 'asterisk',
    HOOKSWITCH_ARI_USER: user,
    HOOKSWITCH_ARI_PASSWORD: set('HOOKSWITCH_ARI_PASSWORD', kept.get(user) ?? newPassword()),
  });
  if (settings.ari === null) throw new CommandError('The settings of the asterisk gateway are not complete.');
  return { settings, ari: settings.ari };
}

/** 144 bits, without characters that a keypad or a configuration file would mind. */
function newPassword(): string {
  return randomBytes(18).toString('base64url').replaceAll(/[-_]/g, 'x');
}
