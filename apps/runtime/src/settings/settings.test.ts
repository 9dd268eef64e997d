import { readSettings, SettingsError } from './settings.js';

const refusal = (environment: Record<string, string>): string => {
  try {
    readSettings(environment);
  } catch (error) {
    expect(error).toBeInstanceOf(SettingsError);
    return (error as Error).message;
  }
  return 'accepted';
};

describe('settings', () => {
  it('have defaults for everything; empty is unset', () => {
    const plain = readSettings({});
    expect(plain).toMatchObject({
      host: '127.0.0.1',
      port: 8080,
      adminPassword: null,
      apiToken: null,
      network: { allow_http: false, allow_nets: [] },
      gateways: ['simulator'],
      compatibleApi: new Set(),
      ari: null,
      simulatorSpeed: 1,
      limits: { calls: 50_000, owedDeliveries: 2_000_000, memoryMb: null },
      retention: { callDays: 30, cdrDays: 365, deliveryDays: 30 },
      drainMs: 5_000,
      failingMs: 432_000_000,
      otlp: null,
      speech: { engine: { kind: 'espeak-ng' }, headers: {}, cacheBytes: 1_000 * 1024 * 1024 },
      transcription: { choice: { kind: 'simulator' }, timeMs: 600_000, soundBytes: 250 * 1024 * 1024 },
      messages: { choice: { kind: 'log' }, headers: {}, idPointer: '/id' },
      mediaUrl: null,
      publicUrl: null,
      unknown: [],
    });
    expect(plain.dataDir).toMatch(/^\/.*\/data$/);
    const empty = Object.fromEntries(
      ['HOST', 'PORT', 'DATA_DIR', 'ADMIN_PASSWORD', 'API_TOKEN', 'ALLOW_HTTP', 'ALLOW_NETS', 'GATEWAYS'].map(
        (name) => [`HOOKSWITCH_${name}`, ' '],
      ),
    );
    expect(readSettings(empty)).toEqual(plain);
  });

  it('are read', () => {
    expect(
      readSettings({
        HOOKSWITCH_HOST: '0.0.0.0',
        HOOKSWITCH_PORT: '0',
        HOOKSWITCH_ALLOW_HTTP: '1',
        HOOKSWITCH_ALLOW_NETS: '127.0.0.0/8, ::1/128,10.1.2.3',
        HOOKSWITCH_SIMULATOR_SPEED: '0.5',
        HOOKSWITCH_GATEWAYS: 'asterisk',
        HOOKSWITCH_COMPATIBLE_API: 'voipbin',
        HOOKSWITCH_ARI_URL: 'http://pbx:8088/',
        HOOKSWITCH_ARI_USER: 'u',
        HOOKSWITCH_ARI_PASSWORD: 'p',
        HOOKSWITCH_CALL_RETENTION_DAYS: '365',
        HOOKSWITCH_CDR_RETENTION_DAYS: '3650',
        HOOKSWITCH_DELIVERY_RETENTION_DAYS: '2',
        HOOKSWITCH_PAYLOAD_RETENTION_DAYS: '1',
        HOOKSWITCH_RECORDING_RETENTION_DAYS: '7',
        HOOKSWITCH_MAX_CALLS: '100',
        HOOKSWITCH_OTLP_URL: 'http://collector:4318',
        HOOKSWITCH_OTLP_HEADERS: 'Api-Key=s3cret==, x-team=pbx',
        HOOKSWITCH_SPEECH: "command:piper --model '/v o/{voice}.onnx' --output_file {output}",
        HOOKSWITCH_SPEECH_HEADERS: 'X-Key=s3cret',
        HOOKSWITCH_SPEECH_CACHE_MB: '2',
        HOOKSWITCH_TRANSCRIPTION: 'command:whisper-cli -l {lang} -f {audio_file}',
        HOOKSWITCH_TRANSCRIPTION_SECONDS: '60',
        HOOKSWITCH_TRANSCRIPTION_MAX_MB: '5',
        HOOKSWITCH_MEDIA_URL: 'https://pbx-side.example/hooks/',
        HOOKSWITCH_PUBLIC_URL: 'https://pbx.example/',
        HOOKSWITCH_PROT: '1',
      }),
    ).toMatchObject({
      host: '0.0.0.0',
      port: 0,
      network: { allow_http: true, allow_nets: ['127.0.0.0/8', '::1/128', '10.1.2.3'] },
      simulatorSpeed: 0.5,
      retention: { callDays: 365, cdrDays: 3650, deliveryDays: 2, payloadDays: 1 },
      gateways: ['simulator', 'asterisk'],
      compatibleApi: new Set(['voipbin']),
      limits: { calls: 100 },
      otlp: { url: 'http://collector:4318', headers: { 'api-key': 's3cret==', 'x-team': 'pbx' } },
      ari: {
        url: 'http://pbx:8088/ari',
        user: 'u',
        password: 'p',
        app: 'hookswitch',
        extension: 'PJSIP/{extension}',
        trunk: 'PJSIP/{number}@trunk',
      },
      speech: {
        engine: {
          kind: 'command',
          command: { program: 'piper', args: ['--model', '/v o/{voice}.onnx', '--output_file', '{output}'] },
        },
        headers: { 'x-key': 's3cret' },
        cacheBytes: 2_097_152,
      },
      transcription: {
        choice: {
          kind: 'command',
          command: { program: 'whisper-cli', args: ['-l', '{lang}', '-f', '{audio_file}'] },
        },
        timeMs: 60_000,
        soundBytes: 5 * 1024 * 1024,
      },
      mediaUrl: 'https://pbx-side.example/hooks',
      publicUrl: 'https://pbx.example',
      unknown: ['HOOKSWITCH_PROT'],
    });
  });

  it.each(['USER', 'PASSWORD'])('say that asterisk needs HOOKSWITCH_ARI_%s', (missing) => {
    const given = { HOOKSWITCH_GATEWAYS: 'asterisk', HOOKSWITCH_ARI_USER: 'u', HOOKSWITCH_ARI_PASSWORD: 'p' };
    expect(readSettings(given).ari).toMatchObject({ url: 'http://127.0.0.1:8088/ari' });
    expect(refusal({ ...given, [`HOOKSWITCH_ARI_${missing}`]: '' })).toContain(
      `HOOKSWITCH_ARI_${missing} is not`,
    );
  });

  it.each([
    ['HOOKSWITCH_PORT', '65536'],
    ['HOOKSWITCH_PORT', 'http'],
    ['HOOKSWITCH_PORT', '-1'],
    ['HOOKSWITCH_ADMIN_PASSWORD', 'short'],
    ['HOOKSWITCH_API_TOKEN', 'less-than-32-characters'],
    ['HOOKSWITCH_API_TOKEN', 'with a line break in it,\nand longer than 32'],
    ['HOOKSWITCH_ALLOW_HTTP', 'yes'],
    ['HOOKSWITCH_ALLOW_NETS', '127.0.0.0/33'],
    ['HOOKSWITCH_ALLOW_NETS', '10.0.0.0/8;192.168.0.0/16'],
    ['HOOKSWITCH_ALLOW_NETS', 'localhost'],
    ['HOOKSWITCH_GATEWAYS', 'freeswitch'],
    ['HOOKSWITCH_COMPATIBLE_API', 'voipbin,klingon'],
    ['HOOKSWITCH_ARI_URL', 'pbx:8088'],
    ['HOOKSWITCH_ARI_URL', 'http://user:secret@pbx:8088/ari'],
    ['HOOKSWITCH_ARI_URL', 'http://pbx:8088/ari?app=x'],
    ['HOOKSWITCH_ARI_USER', 'general'],
    ['HOOKSWITCH_ARI_USER', 'a]b'],
    ['HOOKSWITCH_ARI_PASSWORD', 'two\nlines'],
    ['HOOKSWITCH_ARI_APP', 'a,b'],
    ['HOOKSWITCH_ARI_EXTENSION', 'PJSIP/1001'],
    ['HOOKSWITCH_ARI_TRUNK', 'PJSIP/{number}@a&PJSIP/1001'],
    ['HOOKSWITCH_PUBLIC_URL', 'pbx.example'],
    ['HOOKSWITCH_MEDIA_URL', '127.0.0.1:8080'],
    ['HOOKSWITCH_SIMULATOR_SPEED', '0'],
    ['HOOKSWITCH_SIMULATOR_SPEED', 'fast'],
    ['HOOKSWITCH_CALL_RETENTION_DAYS', '0'],
    ['HOOKSWITCH_CDR_RETENTION_DAYS', '0'],
    ['HOOKSWITCH_DELIVERY_RETENTION_DAYS', '3651'],
    ['HOOKSWITCH_RECORDING_RETENTION_DAYS', '0'],
    ['HOOKSWITCH_DELIVERY_RETENTION_DAYS', '1.5'],
    ['HOOKSWITCH_PAYLOAD_RETENTION_DAYS', '0'],
    ['HOOKSWITCH_DRAIN_SECONDS', '301'],
    ['HOOKSWITCH_WEBHOOK_FAILING_DAYS', '366'],
    ['HOOKSWITCH_LOG_LEVEL', 'loud'],
    ['HOOKSWITCH_OTLP_URL', 'collector:4318'],
    ['HOOKSWITCH_OTLP_URL', 'http://user:pass@collector:4318'],
    ['HOOKSWITCH_OTLP_HEADERS', 'a header'],
    ['HOOKSWITCH_SPEECH', 'espeak'],
    ['HOOKSWITCH_SPEECH', 'command:'],
    ['HOOKSWITCH_SPEECH', 'command:say {text}'],
    ['HOOKSWITCH_SPEECH', 'command:say | sox - -'],
    ['HOOKSWITCH_SPEECH', 'ftp://engine/say'],
    ['HOOKSWITCH_SPEECH', 'http://user:pass@engine/say'],
    ['HOOKSWITCH_SPEECH_HEADERS', 'a header'],
    ['HOOKSWITCH_MESSAGES', 'twilio'],
    ['HOOKSWITCH_MESSAGES', 'https://user:pass@sms.example/send'],
    ['HOOKSWITCH_MESSAGES', 'http://sms.example/send'],
    ['HOOKSWITCH_MESSAGES', 'https://127.0.0.1/send'],
    ['HOOKSWITCH_MESSAGES_HEADERS', 'a header'],
    ['HOOKSWITCH_MESSAGES_BODY', 'To={to}'],
    ['HOOKSWITCH_MESSAGES_BODY', '{"to": {to}, "text": "{text}"}'],
    ['HOOKSWITCH_MESSAGES_ID', 'id'],
    ['HOOKSWITCH_MESSAGES_STATUS', 'MessageStatus'],
    ['HOOKSWITCH_MESSAGES_CODE', 'ErrorCode'],
    ['HOOKSWITCH_MESSAGES_WORDS', '1=there'],
    ['HOOKSWITCH_MESSAGE_RETENTION_DAYS', '0'],
    ['HOOKSWITCH_TRANSCRIPTION', 'whisper'],
    ['HOOKSWITCH_TRANSCRIPTION', 'command:whisper-cli -f recording.wav'],
    ['HOOKSWITCH_TRANSCRIPTION', 'command:whisper-cli {audio_file} {voice}'],
    ['HOOKSWITCH_TRANSCRIPTION_SECONDS', '0'],
    ['HOOKSWITCH_SPEECH_CACHE_MB', '0'],
    ['HOOKSWITCH_SPEECH_CACHE_MB', '1.5'],
    ['HOOKSWITCH_MEDIA_URL', 'pbx:8080'],
    ['HOOKSWITCH_MEDIA_URL', 'http://user@host'],
    ['HOOKSWITCH_MEDIA_URL', 'http://host/?a=b'],
    ['HOOKSWITCH_MEDIA_URL', 'http://host/#a'],
    ['HOOKSWITCH_MAX_CALLS', '0'],
    ['HOOKSWITCH_MAX_CALLS', 'many'],
    ['HOOKSWITCH_MAX_OWED_DELIVERIES', '-1'],
    ['HOOKSWITCH_MAX_MEMORY_MB', '63'],
  ])('refuse %s=%s in one line that names it and not its value', (name, value) => {
    const message = refusal({ [name]: value });
    expect(message).toContain(name);
    expect(message).not.toContain('\n');
    if (name.includes('TOKEN') || name.includes('PASSWORD')) expect(message).not.toContain(value);
  });
});
